// The search tree of a run, drawn: <es-tree src="…"></es-tree>, and beside it <es-live></es-live>, which says whether it is
// kept abreast. Load this file as a module; the others come with it.
import { TreeElement } from './tree/element.js';
import { LiveElement } from './tree/live.js';

if (!customElements.get('es-tree')) customElements.define('es-tree', TreeElement);
if (!customElements.get('es-live')) customElements.define('es-live', LiveElement);
