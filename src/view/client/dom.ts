type Child = Node | string | null | false
type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>

/** An element with its attributes, listeners (`onclick`) and children; text is always text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  for (const child of children) if (child !== null && child !== false) element.append(child)
  return element
}

export const byId = (id: string): HTMLElement => document.getElementById(id)!

export const button = (text: string, onclick: (event: Event) => void, attributes: Attributes = {}): HTMLButtonElement =>
  h('button', { type: 'button', onclick, ...attributes }, text)

/** A choice among values, each with its words. */
export function choice(
  options: readonly (readonly [value: string, words: string])[],
  chosen: string,
  attributes: Attributes,
): HTMLSelectElement {
  const items = options.map(([value, words]) => h('option', { value, selected: value === chosen }, words))
  return h('select', attributes, ...items)
}
