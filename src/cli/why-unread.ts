/** Why a file could not be read or written, for the person who named it. */

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ENOTDIR: 'part of its path is not a folder',
}

const writing: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  ENOTDIR: 'part of its path is not a folder',
  ENOSPC: 'the disk is full',
}

/** A sentence for what the person can put right; what they cannot is thrown on. */
export function whyUnread(path: string, fault: unknown): string {
  const reason = reasons[codeOf(fault)]
  if (!reason) throw fault
  return `Cannot read ${path}: ${reason}.`
}

/** The same of a file that was to be written. */
export function whyUnwritten(path: string, fault: unknown): string {
  const reason = writing[codeOf(fault)]
  if (!reason) throw fault
  return `Cannot write ${path}: ${reason}.`
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : ''
}
