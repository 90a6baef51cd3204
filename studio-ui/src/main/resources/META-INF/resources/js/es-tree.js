// The search tree of a run, drawn: <es-tree src="…"></es-tree>, beside it <es-live></es-live>, which says whether it is kept
// abreast, and below <es-rollouts></es-rollouts>. Load this file as a module; the others come with it.
import { TreeElement } from './tree/element.js';
import { LiveElement } from './tree/live.js';
import { RolloutsElement } from './tree/rollouts.js';

if (!customElements.get('es-tree')) customElements.define('es-tree', TreeElement);
if (!customElements.get('es-live')) customElements.define('es-live', LiveElement);
if (!customElements.get('es-rollouts')) customElements.define('es-rollouts', RolloutsElement);
