/** A PDF with the same words in every place a PDF has for them. */
import {
  PDFDocument,
  PDFName,
  PDFString,
  rgb,
  StandardFonts,
  setTextRenderingMode,
  TextRenderingMode,
} from '@cantoo/pdf-lib'

/** Invented: an address, as a complainant's would be. */
export const hidden = '14 Elm Rise'

/** Three pages: the first says it, the second says it under black, the third does not. */
export async function pdfThatHides(): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  const [first, second, third] = [made.addPage(), made.addPage(), made.addPage()]
  first.drawText('I saw PC O. Pike outside.', { x: 50, y: 700, size: 12, font })
  first.drawText(`She lives at ${hidden}, Northmoor.`, { x: 50, y: 680, size: 12, font })
  first.drawText(`white: ${hidden}`, { x: 50, y: 500, size: 12, font, color: rgb(1, 1, 1) })
  first.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible))
  first.drawText(`unseen ${hidden}`, { x: 50, y: 400, size: 12, font })
  second.drawText(`Covered by somebody: ${hidden}`, { x: 50, y: 700, size: 12, font })
  second.drawRectangle({ x: 40, y: 690, width: 300, height: 30, color: rgb(0, 0, 0) })
  third.drawText('Nothing of it here.', { x: 50, y: 700, size: 12, font })
  // A resource the third page has and never draws.
  const unused = made.context.flateStream(`BT (${hidden}) Tj ET`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 10, 10],
  })
  third.node.setXObject(PDFName.of('Unused'), made.context.register(unused))
  const note = made.context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [300, 600, 320, 620],
    Contents: PDFString.of(`note: ${hidden}`),
  })
  third.node.set(PDFName.of('Annots'), made.context.obj([made.context.register(note)]))
  made.setTitle(`Statement, ${hidden}`)
  made.setSubject(hidden)
  await made.attach(Buffer.from(`attached: ${hidden}`), 'address.txt', { description: hidden })
  const outline = made.context.register(
    made.context.obj({ Title: PDFString.of(hidden), Dest: [first.ref, 'Fit'] }),
  )
  const outlines = made.context.obj({ Type: 'Outlines', First: outline, Last: outline, Count: 1 })
  made.catalog.set(PDFName.of('Outlines'), made.context.register(outlines))
  return made.save()
}
