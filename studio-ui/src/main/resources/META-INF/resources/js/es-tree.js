// The search tree of a run, drawn: <es-tree src="…"></es-tree>. Load this file as a module; the others come with it.
import { TreeElement } from './tree/element.js';

if (!customElements.get('es-tree')) customElements.define('es-tree', TreeElement);
