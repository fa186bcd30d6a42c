declare module 'libmime' {
  interface HeaderValue {
    readonly value: string
    readonly params: Readonly<Record<string, string>>
  }
  const libmime: {
    parseHeaderValue(text: string): HeaderValue
    decodeHeaders(text: string): Record<string, string | string[]>
  }
  export = libmime
}

declare module 'libqp' {
  const libqp: { decode(text: string): Uint8Array }
  export = libqp
}
