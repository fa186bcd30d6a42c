const controls = /[\p{Cc}\p{Cs}\u2028\u2029]/gu
const documentEnding = /\.(?:s?html?|xhtml|mht|mhtml|txt|aspx?|jspx?|php|do|action)$/iu
const officeEnding = /\.(?:pdf|docx?|wps|rtf|odt|xlsx?|et|ods|pptx?|ofd|ceb)$/iu
const packedEnding = /\.(?:zip|rar|7z|t?gz|tar|warc)$/iu
const assetEnding =
  /\.(?:css|js|json|map|xml|rss|png|jpe?g|gif|bmp|ico|svg|webp|woff2?|ttf|eot|otf|mp[34]|wm[av]|flv|swf|avi|db|ini|exe|apk)$/iu
const officeType = /^application\/(?:pdf|msword|rtf|vnd\.(?:ms-|openxmlformats|oasis))/u
const packedType = /^application\/(?:zip|gzip|vnd\.rar|x-(?:rar|7z|tar|gzip|zip))/u
/** What systems leave beside the files that they pack. */
const litter = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)/u
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

/** Whether a name ends so; a crawler keeps the query behind the ending: content.jsp?id=3, on Windows content.jsp@id=3. */
function endsAs(ending: RegExp, name: string): boolean {
  const file = name.slice(name.lastIndexOf('/') + 1)
  const query = file.search(/[?@]/u)
  return ending.test(file) || (query > 0 && ending.test(file.slice(0, query)))
}

/** Whether an entry of a container is taken for a document, by its name. */
export const isDocumentName = (name: string): boolean => endsAs(documentEnding, name) && !litter.test(name)

/** Whether an entry belongs to pages or to a system and is nothing that anyone would read. */
export const isAssetName = (name: string): boolean =>
  litter.test(name) || (endsAs(assetEnding, name) && !endsAs(documentEnding, name))

/** Whether a name is that of a document or an archive of a kind that is not read. */
export const isOtherDocument = (name: string): boolean =>
  !litter.test(name) && (endsAs(officeEnding, name) || endsAs(packedEnding, name))

/** Why an entry that is no document and no asset is left unread, in words. */
export function whyUnread(name: string, mediaType = ''): string {
  if (endsAs(officeEnding, name) || officeType.test(mediaType))
    return 'PDF and Office files are not read; save the page as HTML or text'
  if (endsAs(packedEnding, name) || packedType.test(mediaType))
    return 'an archive within an archive is not read; unpack it first'
  return 'its name does not say that it is a page'
}

/** Whether what was fetched is no page, but may hold a document all the same. */
export const isAttachmentType = (mediaType: string): boolean => officeType.test(mediaType) || packedType.test(mediaType)

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
