/** What a kind of file is called: on pages, and on sheets that stand for files. */
const names: Readonly<Record<string, string>> = {
  'message/rfc822': 'E-mail',
  'application/pdf': 'PDF',
  'text/plain': 'Plain text',
  'text/html': 'Web page',
  'image/jpeg': 'Picture (JPEG)',
  'image/png': 'Picture (PNG)',
  'image/gif': 'Picture (GIF)',
  'image/tiff': 'Picture (TIFF)',
  'image/heic': 'Picture (HEIC)',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Spreadsheet (Excel)',
  'application/vnd.ms-outlook': 'E-mail (Outlook)',
  'application/mbox': 'Mailbox',
  'audio/wav': 'Sound recording (WAV)',
  'audio/mpeg': 'Sound recording (MP3)',
  'video/mp4': 'Video (MP4)',
  'video/webm': 'Video (WebM)',
  'application/zip': 'Compressed folder',
  'application/x-msdownload': 'Program (Windows)',
}

/** One we have no name for is called by its type. */
export function kindInWords(mediaType: string): string {
  return names[mediaType] ?? mediaType
}
