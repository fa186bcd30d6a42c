import { h } from './dom.js'

/** A long list that is drawn as far as it is looked at. */
export interface ChunkedList {
  /** Draws the entry and gives its element. */
  show(index: number): HTMLElement
  drawAll(): void
}

const CHUNK = 60
/** Height of an entry that is not drawn yet, in pixels. */
const GUESS = 74

export function chunkedList(parent: HTMLElement, length: number, draw: (index: number) => HTMLElement): ChunkedList {
  const chunks = Array.from({ length: Math.ceil(length / CHUNK) }, (_, i) => {
    const element = h('div', { role: 'presentation' })
    element.style.minHeight = `${Math.min(CHUNK, length - i * CHUNK) * GUESS}px`
    return element
  })
  const drawChunk = (i: number): void => {
    const chunk = chunks[i]!
    if (chunk.firstChild !== null) return
    for (let k = i * CHUNK; k < Math.min(length, (i + 1) * CHUNK); k++) chunk.append(draw(k))
    chunk.style.minHeight = ''
  }
  const observer = new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) drawChunk(chunks.indexOf(target as HTMLDivElement))
    },
    { rootMargin: '600px' },
  )
  parent.append(...chunks)
  for (const chunk of chunks) observer.observe(chunk)
  if (length > 0) drawChunk(0)
  return {
    show(index) {
      drawChunk(Math.floor(index / CHUNK))
      return chunks[Math.floor(index / CHUNK)]!.children[index % CHUNK] as HTMLElement
    },
    drawAll() {
      for (const i of chunks.keys()) drawChunk(i)
    },
  }
}
