/** Languages of the pages. */
export type Language = 'zh' | 'en'
