/** Which of the older Office formats a compound file is: they differ only in what it holds. */
import type { FileHandle } from 'node:fs/promises'

type Compound = Readonly<{ mediaType: string; extension: string }>

const holds: readonly (readonly [name: string, found: Compound])[] = [
  ['__properties_version1.0', { mediaType: 'application/vnd.ms-outlook', extension: 'msg' }],
  ['WordDocument', { mediaType: 'application/msword', extension: 'doc' }],
  ['Workbook', { mediaType: 'application/vnd.ms-excel', extension: 'xls' }],
  ['PowerPoint Document', { mediaType: 'application/vnd.ms-powerpoint', extension: 'ppt' }],
]
const unsaid: Compound = { mediaType: 'application/x-cfb', extension: 'cfb' }

/**
 * Reads the first part of the directory, where the header says it is ([MS-CFB] 2.2: sector size
 * as a power of two at byte 30, first directory sector at byte 48), and looks for the names.
 */
export async function compoundType(file: FileHandle, head: Buffer): Promise<Compound> {
  if (head.length < 512) return unsaid
  const power = head.readUInt16LE(30)
  if (power !== 9 && power !== 12) return unsaid
  const sector = Buffer.alloc(4096)
  const at = (head.readUInt32LE(48) + 1) * 2 ** power
  const { bytesRead } = await file.read(sector, 0, sector.length, at)
  const names = sector.subarray(0, bytesRead).toString('utf16le')
  return holds.find(([name]) => names.includes(name))?.[1] ?? unsaid
}
