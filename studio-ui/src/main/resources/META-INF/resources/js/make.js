// Makes nodes. Strings become text nodes, never markup: they come from pages and models.

/** `properties` are the node's own; `attributes` and `dataset` within it are what they say. */
export function make(name, properties = {}, ...children) {
  const { attributes = {}, dataset = {}, ...own } = properties;
  const node = Object.assign(document.createElement(name), own);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  Object.assign(node.dataset, dataset);
  node.append(...children.filter((child) => child !== null));
  return node;
}
