const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it must stand in HTML to be read as text. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, ch => ENTITIES[ch]!)
