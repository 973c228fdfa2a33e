import fc from '../../support/fast-check.ts'
import { number } from './torn.ts'

const cells = ['@', '@ @', '', '`@`', '`@|@`', '[@](u)', ':', '-']
const fewCells = fc.array(fc.constantFrom(...cells), { minLength: 1, maxLength: 4 })
const row = fc
  .tuple(fc.constantFrom('', '|', '| '), fewCells, fc.constantFrom('', '|', ' | '))
  .map(([before, parts, behind]) => before + parts.join('|') + behind)
const delimiters = fc
  .tuple(fc.constantFrom('', '|'), fc.array(fc.constantFrom('-', ':-', ' -: ', '---'), { maxLength: 3 }))
  .map(([before, marks]) => `${before}${marks.join('|')}|`)
const marks = fc.constantFrom(
  '',
  '',
  '',
  '',
  '  ',
  '    ',
  '> ',
  '>',
  '- ',
  '1. ',
  '> > ',
  '- > ',
  '  > ',
  '- [ ] ',
  '\t',
)
const otherLines = fc.constantFrom('', '# @|@', '```', '---', '***', '===', '>', '-', '@', '</p>', '<b>', '<b> @|@')
/** Lines of tables, in and behind marks of all sorts, some of which end them. */
export const tables = fc
  .array(fc.tuple(marks, fc.oneof({ weight: 5, arbitrary: row }, { weight: 3, arbitrary: delimiters }, otherLines)), {
    minLength: 3,
    maxLength: 12,
  })
  .map((lines) => number(lines.map(([mark, line]) => mark + line).join('\n')))
