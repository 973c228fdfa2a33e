/** What the demo shows at the end: the answer, the outputs, the summary, and what was written on GitHub. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StepResult, WorkflowResult } from '../__tests__/support/runner.ts'
import { renderMarkdown } from './markdown.ts'
import { openPage, type PageContent, renderPage } from './page.ts'
import { paint, showHeading } from './screen.ts'
import type { Screen } from './screen.ts'
import type { Written } from './written.ts'

/** Returns the summary, as Markdown. */
export async function showResult(screen: Screen, result: WorkflowResult): Promise<string> {
  const steps = Object.values(result.jobs).flatMap((job) => job.steps)
  if (steps.length === 0) screen.write('No job ran: no `if:` of a job holds for this event.\n')
  const ours =
    steps.find((step) => 'agent_output' in step.outputs) ??
    steps.find(({ outputs }) => 'conclusion' in outputs || 'plan' in outputs)
  if (ours !== undefined) showOutputs(screen, ours)
  const summary = steps
    .map((step) => step.summary)
    .filter((text) => text !== '')
    .join('\n\n')
  if (summary === '') return summary
  const path = join(result.folder, 'summary.md')
  await writeFile(path, summary)
  showHeading(screen, 'Summary')
  screen.write(renderMarkdown(screen, summary))
  screen.write(`\n${paint(screen, 'dim', `As Markdown: ${path}`)}\n`)
  return summary
}

const longest = 160

/** A typed answer is among the outputs, and what came of it is shown below. */
function showOutputs(screen: Screen, step: StepResult): void {
  const { agent_output: answer = '', ...rest } = step.outputs
  const hasOwnForm = 'plan' in rest || (rest['result'] ?? '') !== ''
  if (!hasOwnForm) {
    showHeading(screen, "The agent's answer")
    screen.write(answer === '' ? '(none)\n' : `${answer.trimEnd()}\n`)
  }
  showHeading(screen, `Outputs of ${step.id ?? step.name}`)
  const entries = Object.entries(rest).filter(([, value]) => value !== '')
  const width = Math.max(0, ...entries.map(([name]) => name.length))
  for (const [name, value] of entries) {
    const [line = '', ...more] = value.split('\n')
    const shown = line.length > longest ? `${line.slice(0, longest)} …` : line
    screen.write(
      `${paint(screen, 'bold', name.padEnd(width))}  ${shown}${more.length > 0 ? ` … (${more.length} more lines)` : ''}\n`,
    )
  }
}

export function showWritten(screen: Screen, written: readonly Written[]): void {
  showHeading(screen, 'Written on GitHub')
  if (written.length === 0) screen.write('(nothing)\n')
  for (const { title, body } of written) {
    screen.write(`${paint(screen, 'bold', `■ ${title}`)}\n`)
    screen.write(`${renderMarkdown(screen, body).trimEnd().replaceAll(/^/gm, '  ')}\n\n`)
  }
}

/** Writes the page, and opens it where something can. */
export async function showPage(screen: Screen, content: PageContent, folder: string): Promise<void> {
  const path = join(folder, 'demo.html')
  await writeFile(path, renderPage(content))
  const isOpen = await openPage(path)
  screen.write(`${isOpen ? 'Opened' : 'No browser was found; open it yourself:'} ${path}\n`)
}
