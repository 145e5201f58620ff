/** What answers about somebody complained against are kept under. */
export function subjectKey(subject: string): string {
  return `subject-${subject}`
}

/** The subject a key is of; undefined where it is a record's. */
export function subjectOfKey(key: string): string | undefined {
  const start = subjectKey('')
  return key.startsWith(start) ? key.slice(start.length) : undefined
}
