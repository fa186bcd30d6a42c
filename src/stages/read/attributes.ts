/** The attributes of one tag after another, as places in the source; what is asked for is cut out. */
export class Attributes {
  /** Start and end of the name, start and end of the value, of each attribute. */
  private readonly places: number[] = []
  private end = 0

  constructor(private readonly html: string) {}

  clear(): void {
    this.end = 0
  }

  name(start: number, end: number): void {
    this.places[this.end++] = start
    this.places[this.end++] = end
    this.places[this.end++] = end
    this.places[this.end++] = end
  }

  /** The value of the attribute named last. */
  value(start: number, end: number): void {
    this.places[this.end - 2] = start
    this.places[this.end - 1] = end
  }

  /**
   * The value as written, empty where it has none; undefined where there is no such attribute. The first counts.
   * `name` is of small Latin letters.
   */
  get(name: string): string | undefined {
    const { places } = this
    for (let i = 0; i < this.end; i += 4)
      if (places[i + 1]! - places[i]! === name.length && this.stands(name, places[i]!))
        return this.html.slice(places[i + 2], places[i + 3])
    return undefined
  }

  /** Whether the name stands there, in small letters or capitals. */
  private stands(name: string, at: number): boolean {
    for (let i = 0; i < name.length; i++) if ((this.html.charCodeAt(at + i) | 0x20) !== name.charCodeAt(i)) return false
    return true
  }
}
