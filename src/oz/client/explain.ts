import { ActionError, type Conclusion } from '../../platform/errors.ts'
import { codeOf } from '../../platform/http/transport.ts'
import type { OzError } from './failure.ts'

const keysPage = 'https://docs.warp.dev/agents/cli/oz-cli/api-keys/'

/** The codes that have a page. */
const documentedCodes = new Set(
  (
    'insufficient_credits feature_not_available not_authorized budget_exceeded integration_disabled ' +
    'content_policy_violation invalid_request integration_not_configured resource_not_found operation_not_supported ' +
    'conflict authentication_required external_authentication_required environment_setup_failed ' +
    'agent_process_failed infrastructure_timeout internal_error resource_unavailable'
  ).split(' '),
)

/** The page about one of the platform's error codes; undefined where nobody documents it. */
export function errorPage(code: string | undefined): string | undefined {
  return code !== undefined && documentedCodes.has(code) ? `https://docs.warp.dev/errors/${code}` : undefined
}

/**
 * A failed call as the person who must act should read it.
 * `doing` says what was tried ("start the run"); `server` names where. A failure, unless another conclusion is given;
 * `more` follows the hint.
 */
export function explainFailure(
  error: OzError,
  doing: string,
  server: string,
  { conclusion = 'failure', more }: { readonly conclusion?: Conclusion; readonly more?: string } = {},
): ActionError {
  const { failure, message } = error
  const code = failure.kind === 'refused' ? failure.code : undefined
  const { hint, link = errorPage(code) } = adviceFor(error, server)
  const said = /[.!?]$/.test(message) ? message : `${message}.`
  return new ActionError(`Could not ${doing}: ${said}`, {
    hint: more === undefined ? hint : `${hint} ${more}`,
    conclusion,
    link,
    code,
    cause: error,
  })
}

interface Advice {
  readonly hint: string
  readonly link?: string | undefined
}

function adviceFor({ failure, cause }: OzError, server: string): Advice {
  if (failure.kind === 'refused') return adviceForCode(failure) ?? adviceForStatus(failure, server)
  if (failure.kind === 'nonsense') return { hint: noServer(server) }
  switch (failure.reason) {
    case 'tls':
      return {
        hint: `The certificate of ${server} was not accepted (${codeOf(cause)}). For a private authority set NODE_EXTRA_CA_CERTS to its certificate file; checks are never turned off.`,
      }
    case 'proxy':
      return {
        hint: `Check user and password in the URL of HTTPS_PROXY, and whether the proxy allows ${server}; or name its host in NO_PROXY.`,
      }
    default:
      return {
        hint: `Can the runner reach ${server}? Check oz_server_url, and HTTPS_PROXY and NO_PROXY if there is a proxy.`,
      }
  }
}

type Refusal = OzError['failure'] & { kind: 'refused' }

function adviceForCode({ code, authUrl, provider = 'the other service' }: Refusal): Advice | undefined {
  switch (code) {
    case 'out_of_credits':
    case 'insufficient_credits':
      return {
        hint: 'The team has no credits left: add some, then re-run the job.',
        link: errorPage('insufficient_credits'),
      }
    case 'external_authentication_required':
      return {
        hint: `The API key is fine, but Oz isn't connected to ${provider}: connect it${authUrl === undefined ? ' in Warp' : ` at ${authUrl}`}, then re-run the job.`,
        link: authUrl,
      }
    case 'at_cloud_agent_capacity':
      return {
        hint: "All of the team's cloud agents are busy, and the run was not queued: re-run the job when one has ended, or raise the plan's limit.",
      }
    default:
      return undefined
  }
}

const noRights = 'The key is valid but not allowed to do this: check its team, its plan and its budget.'
const badInputs = "Check the step's inputs against what the server says."

function noServer(server: string): string {
  return `Is ${server} an Oz server? Check oz_server_url.`
}

function adviceForStatus({ status, retryable }: Refusal, server: string): Advice {
  const hints: Readonly<Record<number, string>> = {
    400: badInputs,
    401: 'The key in oz_api_key was not accepted: make a new one in Warp under Settings > Cloud platform > Oz Cloud API Keys and store it as the secret.',
    402: noRights,
    403: noRights,
    404: `Check what the workflow names (environment, skill, agent), and that ${server} is an Oz server.`,
    405: noServer(server),
    422: badInputs,
  }
  const hint = hints[status]
  if (hint !== undefined) return { hint, link: status === 401 ? keysPage : undefined }
  if (status >= 300 && status < 400) {
    return {
      hint: `The server answers with a redirect, which is never followed with a key: set oz_server_url to where ${server} really is.`,
    }
  }
  if (retryable === false) {
    return { hint: 'The service says that another try would fail too: change what it names first.' }
  }
  const what = status === 429 ? 'is busy or a limit is reached' : 'has a problem'
  return { hint: `The service ${what}: re-run the job later.` }
}
