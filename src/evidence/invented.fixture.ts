/** Files made up for the tests: nothing in them belongs to anyone. */

/** A PDF of objects 1, 2, 3…, the first of which is its catalogue. `trailer` is added to that. */
export function pdf(objects: readonly string[], trailer = ''): Buffer {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  const end = `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + end, 'latin1')
}

export function pdfStream(content: string, entries = ''): string {
  return `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`
}

const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'

/** A PDF with a page for each text. */
export function textPdf(...texts: readonly string[]): Buffer {
  const kids = texts.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  const pages = texts.flatMap((text, at) => [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + at * 2} 0 R` +
      '/Resources<</Font<</F1 3 0 R>>>>>>',
    pdfStream(text && `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`),
  ])
  const tree = `<</Type/Pages/Kids[${kids}]/Count ${texts.length}>>`
  return pdf(['<</Type/Catalog/Pages 2 0 R>>', tree, font, ...pages])
}

/** A PDF of one page that is only a picture: a scan. */
export function picturePdf(): Buffer {
  return pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R' +
      '/Resources<</XObject<</I 5 0 R>>>>>>',
    pdfStream('q 595 0 0 842 0 0 cm /I Do Q'),
    pdfStream(
      'x',
      '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8',
    ),
  ])
}

/** A PDF no empty password opens. */
export function lockedPdf(): Buffer {
  const key = 'a5'.repeat(32)
  const lock = `<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${key}>/U<${key}>>>`
  const id = '<00112233445566778899aabbccddeeff>'
  return pdf(
    ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>', lock],
    `/Encrypt 3 0 R/ID[${id}${id}]`,
  )
}

/** A PDF of 5,000 pages that are one page, which takes long to read and says nothing. */
export function slowPdf(): Buffer {
  const kids = Array.from({ length: 5000 }, () => '3 0 R').join(' ')
  return pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count 5000>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>',
    pdfStream('1 0 0 1 0 0 cm\n'.repeat(50_000)),
  ])
}

const headers = [
  'From: Amara Okafor <amara@example.org>',
  'To: psd@northmoor.example',
  'Date: Mon, 30 Nov 2026 14:05:00 +0000',
  'Subject: What happened',
  'Message-ID: <1@example.org>',
  'MIME-Version: 1.0',
]

/** A message with these headers besides the usual ones, and this body, as bytes. */
export function mail(more: readonly string[], body: string | Buffer): Buffer<ArrayBuffer> {
  const head = Buffer.from(`${[...headers, ...more].join('\r\n')}\r\n\r\n`)
  return Buffer.from(Buffer.concat([head, Buffer.from(body)]))
}

/** A message of a text and so many attachments of so many bytes each. */
export function attachedMail(count: number, bytes: number): Buffer<ArrayBuffer> {
  const content = Buffer.alloc(bytes, 'evidence').toString('base64')
  const part = (at: number) =>
    `--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n` +
    `Content-Disposition: attachment; filename="${at}.pdf"\r\n\r\n${content}\r\n`
  const parts = Array.from({ length: count }, (_, at) => part(at)).join('')
  return mail(
    ['Content-Type: multipart/mixed; boundary=b'],
    `--b\r\nContent-Type: text/plain\r\n\r\nSee attached.\r\n${parts}--b--\r\n`,
  )
}

/** A message of parts within parts within parts. */
export function nestedMail(depth: number): Buffer<ArrayBuffer> {
  let body = ''
  for (let at = 1; at < depth; at++) {
    body += `--b${at - 1}\r\nContent-Type: multipart/mixed; boundary=b${at}\r\n\r\n`
  }
  return mail(['Content-Type: multipart/mixed; boundary=b0'], `${body}\r\nat the bottom\r\n`)
}
