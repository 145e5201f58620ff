/** What answers about somebody complained against are kept under. */
export function subjectKey(subject: string): string {
  return `subject-${subject}`
}
