// The element es-review: pairs judged blind, one after the other.
import './es-keys.js';
import { ReviewElement } from './review/element.js';

if (customElements.get('es-review') === undefined) customElements.define('es-review', ReviewElement);
