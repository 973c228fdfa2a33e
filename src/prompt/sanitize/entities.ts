import { isInvisible } from '../../platform/text/invisible.ts'
import type { Source } from './source.ts'

const entity = /&(?:#(\d{1,7});?|#[xX]([0-9a-fA-F]{1,6});?|([A-Za-z]{2,32});)/y
const hiddenNames = new Set(
  'ZeroWidthSpace NegativeVeryThinSpace NegativeThinSpace NegativeMediumSpace NegativeThickSpace zwj zwnj lrm rlm shy NoBreak InvisibleTimes it InvisibleComma ic ApplyFunction af'.split(
    ' ',
  ),
)

/** End of the character reference at `start` if it stands for something that doesn't show; else undefined. */
export function endOfHiddenEntity(source: Source, start: number): number | undefined {
  const match = source.match(entity, start)
  if (!match) return undefined
  const [whole, decimal, hexadecimal, name] = match
  const codePoint = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
  const isHidden = name ? hiddenNames.has(name) : codePoint <= 0x10ffff && isInvisible(String.fromCodePoint(codePoint))
  return isHidden ? start + whole.length : undefined
}
