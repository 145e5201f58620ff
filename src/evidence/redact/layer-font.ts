/**
 * The font of words under a picture: it has no shapes, since nothing of it is ever seen, and its
 * codes are UTF-16, so that whatever script the words are in they can be searched and read out.
 */
import { fixed, type Objects } from './objects.ts'

function unicode(): string {
  const ranges = Array.from({ length: 256 }, (_, row) => {
    const high = row.toString(16).padStart(2, '0')
    return `<${high}00> <${high}ff> <${high}00>`
  })
  const blocks = [0, 100, 200].map(from => {
    const some = ranges.slice(from, from + 100)
    return `${some.length} beginbfrange\n${some.join('\n')}\nendbfrange`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

export function putLayerFont(objects: Objects): void {
  const { layerFont, layerFamily, layerUnicode, layerLooks } = fixed
  const parts = `/DescendantFonts [${layerFamily} 0 R] /ToUnicode ${layerUnicode} 0 R`
  const name = '/BaseFont /CandourUnseen'
  objects.put(layerFont, `<</Type /Font /Subtype /Type0 ${name} /Encoding /Identity-H ${parts}>>`)
  const system = '/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>'
  const family = `/Type /Font /Subtype /CIDFontType2 ${name} ${system} /DW 500`
  objects.put(layerFamily, `<<${family} /CIDToGIDMap /Identity /FontDescriptor ${layerLooks} 0 R>>`)
  const box = '/FontBBox [0 0 500 1000] /ItalicAngle 0 /Ascent 1000 /Descent 0 /CapHeight 1000'
  const looks = `/Type /FontDescriptor /FontName /CandourUnseen /Flags 4 ${box} /StemV 80`
  objects.put(layerLooks, `<<${looks}>>`)
  objects.packed(layerUnicode, '', unicode())
}
