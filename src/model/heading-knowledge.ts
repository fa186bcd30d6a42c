/** What is known of the headings of the genre. */
export interface HeadingKnowledge {
  /** Titles that reports take over from the official outline; they end a heading where the line break was lost. */
  readonly standardTitles: readonly string[]
  /** Words that open the text behind a heading, never its title. */
  readonly openers: readonly string[]
}
