/** Why a file could not be read, for the person who named it. */

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ENOTDIR: 'part of its path is not a folder',
}

/** A sentence for what the person can put right; what they cannot is thrown on. */
export function whyUnread(path: string, fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  const reason = reasons[code]
  if (!reason) throw fault
  return `Cannot read ${path}: ${reason}.`
}
