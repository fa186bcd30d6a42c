/** Words in front of a way to reach someone; sources of regular expressions. */
export interface ContactKnowledge {
  readonly phone: readonly string[]
  readonly fax: readonly string[]
  readonly address: readonly string[]
  readonly postcode: readonly string[]
  readonly person: readonly string[]
  /** What no name of a person is: 联系人:另行通知. */
  readonly notNames: readonly string[]
}
