import { ActionError, type Conclusion } from '../../platform/errors.ts'
import { codeOf } from '../../platform/http/transport.ts'
import type { OzError } from './failure.ts'

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
  const [hint, link = errorPage(code)] = adviceFor(error, server)
  const said = /[.!?]$/.test(message) ? message : `${message}.`
  const details = { hint: more === undefined ? hint : `${hint} ${more}`, conclusion, link, code, cause: error }
  return new ActionError(`Could not ${doing}: ${said}`, details)
}

type Advice = readonly [hint: string, link?: string | undefined]

function adviceFor({ failure, cause }: OzError, server: string): Advice {
  if (failure.kind === 'refused') return adviceForCode(failure) ?? adviceForStatus(failure, server)
  if (failure.kind === 'nonsense') return [`Is ${server} an Oz server? Check oz_server_url.`]
  switch (failure.reason) {
    case 'tls':
      return [
        `The certificate of ${server} was not accepted (${codeOf(cause)}). For a private authority set NODE_EXTRA_CA_CERTS to its certificate file; checks are never turned off.`,
      ]
    case 'proxy':
      return [
        `Check user and password in the URL of HTTPS_PROXY, and whether the proxy allows ${server}; or name its host in NO_PROXY.`,
      ]
    default:
      return [`Can the runner reach ${server}? Check oz_server_url, and HTTPS_PROXY and NO_PROXY if there is a proxy.`]
  }
}

type Refusal = OzError['failure'] & { kind: 'refused' }

function adviceForCode({ code, authUrl, provider = 'the other service' }: Refusal): Advice | undefined {
  switch (code) {
    case 'out_of_credits':
    case 'insufficient_credits':
      return ['The team has no credits left: add some, then re-run the job.', errorPage('insufficient_credits')]
    case 'external_authentication_required':
      return [
        `The API key is fine, but Oz isn't connected to ${provider}: connect it${authUrl === undefined ? ' in Warp' : ` at ${authUrl}`}, then re-run the job.`,
        authUrl,
      ]
    case 'at_cloud_agent_capacity':
      return [
        "All of the team's cloud agents are busy, and the run was not queued: re-run the job when one has ended, or raise the plan's limit.",
      ]
    default:
      return undefined
  }
}

function adviceForStatus({ status, retryable }: Refusal, server: string): Advice {
  switch (status) {
    case 400:
    case 422:
      return ["Check the step's inputs against what the server says."]
    case 401:
      return [
        'The key in oz_api_key was not accepted: make a new one in Warp under Settings > Cloud platform > Oz Cloud API Keys and store it as the secret.',
        'https://docs.warp.dev/agents/cli/oz-cli/api-keys/',
      ]
    case 402:
    case 403:
      return ['The key is valid but not allowed to do this: check its team, its plan and its budget.']
    case 404:
      return [`Check what the workflow names (environment, skill, agent), and that ${server} is an Oz server.`]
    case 405:
      return [`Is ${server} an Oz server? Check oz_server_url.`]
  }
  if (status >= 300 && status < 400) {
    return [
      `The server answers with a redirect, which is never followed with a key: set oz_server_url to where ${server} really is.`,
    ]
  }
  if (retryable === false) return ['The service says that another try would fail too: change what it names first.']
  return [`The service ${status === 429 ? 'is busy or a limit is reached' : 'has a problem'}: re-run the job later.`]
}
