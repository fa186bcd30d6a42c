const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser of HTML drops it, and what follows would stand one place off.
  '\0': '\ufffd',
}

/** Text as it must stand in HTML to be read as text, character for character. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\0]/gu, ch => ENTITIES[ch]!)
