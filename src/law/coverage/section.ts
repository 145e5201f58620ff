/** One section of a reference file, and the ids of its rows in their order. */
export type Section = Readonly<{ section: string; title: string; ids: readonly string[] }>

/** Ids as they are listed: one after another, however the lines break. */
export function ids(listed: string): readonly string[] {
  return listed.trim().split(/\s+/)
}
