const controls = /[\p{Cc}\p{Cs}\u2028\u2029]/gu
const documentEnding = /\.(?:s?html?|xhtml|mht|mhtml|txt)$/iu
const containerEnding = /\.(?:zip|tar|tar\.gz|tgz|warc|warc\.gz)$/iu

const utf8 = new TextDecoder('utf-8', { fatal: true })
const gb18030 = new TextDecoder('gb18030')

/** The name of an entry as text: UTF-8 where it is UTF-8, else the code page of Chinese Windows. */
export function decodeEntryName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return gb18030.decode(bytes)
  }
}

/** How an entry is called in the output. It is a label only: no file is ever written under it. */
export const entryName = (container: string, entry: string): string =>
  `${container}!/${entry.replaceAll(controls, '\uFFFD')}`

/** Whether an entry of a container is taken for a document, by its ending. */
export const isDocumentName = (name: string): boolean => documentEnding.test(name)

export const isContainerName = (name: string): boolean => containerEnding.test(name)

/** Gives each name once: a second `a` becomes `a#2`. */
export function uniqueNames(): (name: string) => string {
  const seen = new Map<string, number>()
  return name => {
    let count = seen.get(name) ?? 0
    let given: string
    do {
      count++
      given = count === 1 ? name : `${name}#${count}`
    } while (count > 1 && seen.has(given))
    seen.set(name, count)
    if (count > 1) seen.set(given, 1)
    return given
  }
}
