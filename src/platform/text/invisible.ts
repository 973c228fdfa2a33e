/** How many characters of each sort were taken out. */
export interface InvisibleCounts {
  /** Zero width, tags, variation selectors, fillers, joiners where no script needs them … */
  invisible: number
  /** Characters that turn the direction of the text around them. */
  bidirectional: number
  /** C0 and C1 controls; a terminal's colour sequence counts as one. */
  control: number
}

/** Most texts are of these alone: then the tables of Unicode, which take a start's millisecond to make, are not needed. */
const plain = /^[\t\n\x20-\x7E]*$/

/**
 * Every code point that shows nothing: Unicode's default-ignorable, format and control characters, bidirectional
 * controls, line separators, non-characters, lone surrogates, and signs whose form is blank: the Braille cell without
 * dots, Egyptian blanks, the Khitan filler, the null note head. The format characters that do show (number and end signs of Arabic, Syriac and Kaithi) are left out.
 */
const invisible = (): RegExp =>
  /[[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u{16FE4}\u2800\u{13441}\u{13442}\u{1D159}]--[\t\n\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]]/gv

const pictograph = (): RegExp => /^\p{Extended_Pictographic}$/u
const endOfEmoji = (): RegExp => /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}]$/u
const keycap = /^[0-9#*]$/
/** With dots. A blank cell next to one is a blank between words. */
const braille = /^[\u2801-\u28FF]$/u
/** Blanks of many widths look like one blank, and their order could say something. A wide one indents in Chinese and Japanese. */
const blanks = (): RegExp => /[\p{Zs}--\u3000]{2,}/gv
const oddBlank = (): RegExp => /[\p{Zs}--[ \u3000]]/gv
/** Letters and marks of the scripts that are spelt with joiners: Arabic and its kin, and the Indic family. */
const joining = (): RegExp =>
  /^(?=[\p{L}\p{M}])[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]$/u
/** Signs that take a consonant's vowel away: a joiner after one shapes the consonant, at a word's end too. */
const virama = /^[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA]$/u
/** After the escape: a control sequence (`[31m`), or an operating system command up to the control that ends it. */
const terminalSequence = /\[[0-?]*[ -/]*[@-~]|\]\P{Cc}*(?!\n)\p{Cc}\\?/uy

const nonJoiner = '\u200C'
const joiner = '\u200D'
const emojiPresentation = '\uFE0F'
const blankBraille = '\u2800'

/** Whether the character shows nothing, wherever it stands. Tabs and line ends show. */
export function isInvisible(character: string): boolean {
  return invisible().exec(character)?.[0] === character
}

/**
 * Takes out what a reader can't see and makes every line end `\n`. Emoji, and the scripts that need joiners,
 * stay as they read. One pass; a second one finds nothing more.
 */
export function removeInvisible(text: string, counts: InvisibleCounts): string {
  const unix = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (plain.test(unix)) return unix
  return cutInvisible(unix, counts).replace(blanks(), (run) => {
    counts.invisible += run.match(oddBlank())?.length ?? 0
    return run.replace(oddBlank(), ' ')
  })
}

function cutInvisible(unix: string, counts: InvisibleCounts): string {
  const pattern = invisible()
  const kept: string[] = []
  let previous = ''
  /** What stands before this is put out. */
  let from = 0
  let end = 0
  for (let match = pattern.exec(unix); match; match = pattern.exec(unix)) {
    const [character] = match
    if (match.index > end) previous = characterBefore(unix, match.index)
    end = match.index + lengthAt(unix, match.index, character)
    const put = replacementOf(character, previous, characterAt(unix, end))
    if (put !== character) {
      count(character, counts)
      kept.push(unix.slice(from, match.index) + put)
      from = end
    }
    if (put !== '') previous = put
    pattern.lastIndex = end
  }
  return from === 0 ? unix : kept.join('') + unix.slice(from)
}

/** What stands in the place of an invisible character: itself where it is needed for reading, or nothing. */
function replacementOf(character: string, previous: string, next: string): string {
  if (/^[\p{Zl}\p{Zp}]$/u.test(character)) return '\n'
  if (/^\p{Cs}$/u.test(character)) return '\uFFFD'
  if (character === blankBraille) return braille.test(previous) || braille.test(next) ? character : ' '
  if (character === emojiPresentation) {
    return pictograph().test(previous) || (keycap.test(previous) && next === '\u20E3') ? character : ''
  }
  if (character === joiner || character === nonJoiner) return isJoint(character, previous, next) ? character : ''
  return ''
}

/** Between emoji only the joiner means anything; between letters both do, and after a virama at a word's end. */
function isJoint(character: string, previous: string, next: string): boolean {
  if (character === joiner && endOfEmoji().test(previous) && pictograph().test(next)) return true
  if (!joining().test(previous)) return false
  return joining().test(next) || (virama.test(previous) && character === joiner && !isInvisible(next))
}

function count(character: string, counts: InvisibleCounts): void {
  if (/^\p{Bidi_Control}$/u.test(character)) counts.bidirectional++
  else if (/^\p{Cc}$/u.test(character)) counts.control++
  else counts.invisible++
}

/** Terminal sequences go as a whole: without their first character the rest would litter a log. */
function lengthAt(text: string, index: number, character: string): number {
  if (character !== '\u001B') return character.length
  terminalSequence.lastIndex = index + 1
  return 1 + (terminalSequence.exec(text)?.[0].length ?? 0)
}

function characterAt(text: string, index: number): string {
  const codePoint = text.codePointAt(index)
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint)
}

function characterBefore(text: string, index: number): string {
  const isPair = index > 1 && (text.codePointAt(index - 2) ?? 0) > 0xffff
  return text.slice(isPair ? index - 2 : index - 1, index)
}
