/** Which kinds of file are opened, and why the others are not. */
import type { NotReadWhy } from './reading.ts'

/** Why a kind of file is not opened, or undefined for one that is. */
export function notRead(mediaType: string): NotReadWhy | undefined {
  if (/^(?:message\/rfc822|application\/pdf|text\/.*|image\/.*)$/.test(mediaType)) return undefined
  if (/^application\/(?:xml|json)$/.test(mediaType)) return undefined
  if (/^(?:audio|video)\//.test(mediaType)) return 'recording'
  if (mediaType === 'application/vnd.ms-outlook') return 'outlook'
  if (/officedocument|opendocument|ms-(?:excel|powerpoint|word)|msword|rtf|cfb/.test(mediaType)) {
    return 'office'
  }
  if (/zip|x-(?:7z|rar|tar|bzip|xz|lz)|gzip|compressed|zstd/.test(mediaType)) return 'archive'
  if (/x-(?:msdownload|dosexec|elf|mach|executable|msi|sh)|java-archive|wasm/.test(mediaType)) {
    return 'program'
  }
  return 'unknown'
}
