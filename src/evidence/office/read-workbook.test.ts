import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import writeSheet from 'write-excel-file/node'
import { fileOf } from '../file-bytes.ts'
import { workbookFile } from '../packed/invented-zip.fixture.ts'
import type { Read } from '../reading.ts'
import { readWorkbook } from './read-workbook.ts'

type Workbook = Extract<Read, { type: 'Workbook' }>
async function read(file: Uint8Array<ArrayBuffer>): Promise<Workbook> {
  const reading = await readWorkbook(fileOf(file))
  ok(reading.type === 'Workbook', reading.type)
  return reading
}
const text = (address: string, words: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`
const number = (address: string, value: string, style = 0) =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`
const rows = (...all: readonly string[]) =>
  `<sheetData>${all.map((row, at) => `<row r="${at + 1}">${row}</row>`).join('')}</sheetData>`

test('every cell that holds something is there with its address, its formula and its comment', async () => {
  const reading = await read(
    workbookFile(
      [
        {
          name: 'Duty log',
          xml: rows(
            `${text('A1', 'Officer')}<c r="C1" t="s"><v>1</v></c>`,
            text('A2', 'A. Lane') +
              '<c r="C2"><f>SUM(B1:B9)</f><v>12</v></c><c r="D2" t="b"><v>1</v></c>',
          ),
        },
      ],
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>no</t></si><si><r><t>Hou</t></r><r><t>rs</t></r><rPh><t>x</t></rPh></si></sst>',
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="r1" Target="../comments1.xml"/></Relationships>',
        'xl/comments1.xml':
          '<comments><commentList><comment ref="C2"><text><r><t>Put up </t></r>' +
          '<r><t>later</t></r></text></comment></commentList></comments>',
      },
    ),
  )
  equal(
    reading.text,
    [
      'Sheet Duty log',
      'A1: Officer\tC1: Hours',
      'A2: A. Lane\tC2: 12 (=SUM(B1:B9))\tD2: TRUE',
      'Comment on C2: Put up later',
    ].join('\n'),
  )
  equal(reading.comments, 1)
})

test('hidden sheets, rows and columns are read, and said to be hidden', async () => {
  const reading = await read(
    workbookFile([
      { name: 'Shown', xml: rows(text('A1', 'x')) },
      {
        name: 'Kept',
        state: 'veryHidden',
        xml:
          '<cols><col min="3" max="3" hidden="1"/><col min="27" max="16384" hidden="1"/></cols>' +
          `<sheetData><row r="3" hidden="1">${text('A3', 'gone')}</row>` +
          '<row r="4" hidden="1"/><row r="9" hidden="1"/></sheetData>',
      },
    ]),
  )
  deepEqual(reading.sheets, [
    { name: 'Shown', hidden: 'no', from: 0, to: 17, rows: 1, hiddenRows: '', hiddenColumns: '' },
    {
      ...{ name: 'Kept', hidden: 'deeply', from: 19, to: reading.text.length, rows: 1 },
      ...{ hiddenRows: '3–4, 9', hiddenColumns: 'C, AA–XFD' },
    },
  ])
  equal(
    reading.text.slice(19),
    'Sheet Kept (hidden sheet; hidden rows 3–4, 9; hidden columns C, AA–XFD)\nA3: gone',
  )
})

const styles =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy\\ hh:mm"/>' +
  '<numFmt numFmtId="171" formatCode="[Red]0.0&quot;days&quot;"/></numFmts><cellXfs>' +
  `${[0, 14, 170, 10, 171, 21].map(id => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`

test('a number is a date, a time or a share only where its cell says so', async () => {
  const reading = await read(
    workbookFile(
      [
        {
          name: 'S',
          xml: rows(
            ['46085', '46085.909722', '0.125', '12.5', '0.5']
              .map((v, at) => number(`${'ABCDE'[at]}1`, v, at + 1))
              .join('') + number('F1', '46085'),
            number('A2', '59', 1) + number('B2', '61', 1),
          ),
        },
      ],
      { 'xl/styles.xml': styles },
    ),
  )
  equal(
    reading.text,
    'Sheet S\nA1: 2026-03-04\tB1: 2026-03-04 21:50:00\tC1: 12.5%\tD1: 12.5\tE1: 12:00:00\tF1: 46085\n' +
      // Day 60 is a 29 February 1900 that there never was.
      'A2: 1900-02-28\tB2: 1900-03-01',
  )
})

test('what another program writes is read as it was given', async () => {
  const cells = [
    [{ value: 'a & b <c>' }, { value: 4.5 }],
    [{ value: true, type: Boolean }, { value: '£5' }],
    [{ value: new Date('2026-03-04T21:50:00Z'), type: Date, format: 'dd/mm/yyyy hh:mm' }],
  ]
  const file = await writeSheet(cells, { sheet: 'Given' }).toBuffer()
  equal(
    (await read(new Uint8Array(file))).text,
    'Sheet Given\nA1: a & b <c>\tB1: 4.5\nA2: TRUE\tB2: £5\nA3: 2026-03-04 21:50:00',
  )
})
