import type { StepContext } from '../step-context.ts'

/** A folder that can't be used is said before the run is paid for. @throws ActionError */
export async function checkArtifactsFolder({ runtime, inputs: { show } }: StepContext): Promise<void> {
  if (show.artifactsDir === undefined) return
  const { prepareArtifactsFolder } = await import('../../report/artifacts/folder.ts')
  await prepareArtifactsFolder(show.artifactsDir, runtime.env)
}
