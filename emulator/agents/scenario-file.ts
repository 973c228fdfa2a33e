import { readFile } from 'node:fs/promises'
import { readScenario, type ScenarioSpec } from './scenario.ts'

/** Reads a scenario from a YAML file. Rejects with what is wrong: with the file, its YAML, or the scenario. */
export async function readScenarioFile(path: string): Promise<ScenarioSpec> {
  const { parse } = await import('yaml')
  const value: unknown = parse(await readFile(path, 'utf8'))
  return readScenario(value, path)
}
