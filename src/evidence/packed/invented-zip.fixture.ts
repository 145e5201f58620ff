/** Zips made up for the tests, Office files among them. */
import { crc32, deflateRawSync } from 'node:zlib'

export type Packed = Readonly<{
  name: string
  content: string | Uint8Array
  /** As the zip claims it, where that is a lie. */
  claims?: number
  locked?: boolean
}>

/** A zip as APPNOTE 6.3 has it: each file after its header, then the list of them, then its end. */
export function zip(...files: readonly Packed[]): Buffer<ArrayBuffer> {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const { name, content, claims, locked = false } of files) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const path = Buffer.from(name)
    const rest = Buffer.alloc(26)
    rest.writeUInt16LE(20, 0)
    rest.writeUInt16LE(0x800 | (locked ? 1 : 0), 2)
    rest.writeUInt16LE(8, 4)
    rest.writeUInt32LE(crc32(bytes), 10)
    rest.writeUInt32LE(packed.length, 14)
    rest.writeUInt32LE(claims ?? bytes.length, 18)
    rest.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), rest, path, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    list.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), rest, tail, path]),
    )
    bodies.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.from(Buffer.concat([...bodies, directory, end]))
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'

/** A Word file whose body is this, with other parts by name. */
export function wordFile(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Buffer<ArrayBuffer> {
  return zip(
    {
      name: '[Content_Types].xml',
      content:
        `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/word/document.xml" ContentType="${wordType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/>` +
        '</Relationships>',
    },
    {
      name: 'word/document.xml',
      content: `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    },
    ...Object.entries(parts).map(([name, content]) => ({ name, content })),
  )
}

/** A paragraph of runs. */
export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map(run => (run.startsWith('<') ? run : words(run))).join('')}</w:p>`
}

export function words(text: string, properties = ''): string {
  const as = properties && `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${as}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A spreadsheet of sheets, each its name, its state and its XML. */
export function workbookFile(
  sheets: readonly Readonly<{ name: string; state?: string; xml: string }>[],
  parts: Readonly<Record<string, string>> = {},
): Buffer<ArrayBuffer> {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="r${at}"/>`,
  )
  const targets = sheets.map(
    (_, at) => `<Relationship Id="r${at}" Type="x" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return zip(
    {
      name: 'xl/workbook.xml',
      content: `<workbook><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${targets.join('')}</Relationships>`,
    },
    ...sheets.map(({ xml }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet>${xml}</worksheet>`,
    })),
    ...Object.entries(parts).map(([name, content]) => ({ name, content })),
  )
}
