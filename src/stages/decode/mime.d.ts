declare module 'libmime' {
  export interface HeaderValue {
    readonly value: string
    readonly params: Readonly<Record<string, string>>
  }
  export function parseHeaderValue(text: string): HeaderValue
  export function decodeHeaders(text: string): Record<string, string | string[]>
}

declare module 'libqp' {
  export function decode(text: string): Uint8Array
}
