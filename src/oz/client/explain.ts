import { ActionError } from '../../platform/errors.ts'
import type { Conclusion } from '../../platform/errors.ts'
import { codeOf, TransportError } from '../../platform/http/transport.ts'
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
export function errorPage(code: string): string | undefined {
  return documentedCodes.has(code) ? `https://docs.warp.dev/errors/${code}` : undefined
}

/**
 * A failed call as the person who must act should read it.
 * `doing` says what was tried ("start the run"); `server` names where.
 */
export function explainFailure(error: OzError, doing: string, server: string): ActionError {
  const { hint, link } = adviceFor(error, server)
  const code = error.failure.kind === 'refused' ? error.failure.code : undefined
  const page = link ?? (code === undefined ? undefined : errorPage(code))
  return new ActionError(`Could not ${doing}: ${sentence(error.message)}`, {
    hint,
    ...(page !== undefined && { link: page }),
    ...(code !== undefined && { code }),
    cause: error,
  })
}

/** The same, with another ending than failure. */
export function explainAs(conclusion: Conclusion, error: OzError, doing: string, server: string): ActionError {
  const { message, hint, link, code } = explainFailure(error, doing, server)
  return new ActionError(message, {
    conclusion,
    ...(hint !== undefined && { hint }),
    ...(link !== undefined && { link }),
    ...(code !== undefined && { code }),
    cause: error,
  })
}

interface Advice {
  readonly hint: string
  readonly link?: string
}

function adviceFor(error: OzError, server: string): Advice {
  const { failure } = error
  switch (failure.kind) {
    case 'transport':
      return adviceForTransport(error, server)
    case 'nonsense':
      return { hint: `Is ${server} an Oz server? Check oz_server_url.` }
    case 'refused':
      return adviceForCode(failure) ?? adviceForStatus(failure, server)
  }
}

function adviceForTransport(error: OzError, server: string): Advice {
  const code = error.cause instanceof TransportError ? codeOf(error.cause) : ''
  const reason = error.failure.kind === 'transport' ? error.failure.reason : undefined
  if (reason === 'tls') {
    return {
      hint: `The certificate of ${server} was not accepted (${code}). For a private authority set NODE_EXTRA_CA_CERTS to its certificate file; checks are never turned off.`,
    }
  }
  if (reason === 'proxy') {
    return {
      hint: `Check user and password in the URL of HTTPS_PROXY, and whether the proxy allows ${server}; or name its host in NO_PROXY.`,
    }
  }
  return {
    hint: `Can the runner reach ${server}? Check oz_server_url, and HTTPS_PROXY and NO_PROXY where a proxy stands between.`,
  }
}

type Refusal = OzError['failure'] & { kind: 'refused' }

function adviceForCode({ code, authUrl, provider = 'the other service' }: Refusal): Advice | undefined {
  switch (code) {
    case 'out_of_credits':
    case 'insufficient_credits':
      return {
        hint: 'The team has no credits left: add some, then re-run the job.',
        link: 'https://docs.warp.dev/errors/insufficient_credits',
      }
    case 'external_authentication_required':
      return {
        hint: `The API key is fine, but Oz isn't connected to ${provider}: connect it${authUrl === undefined ? ' in Warp' : ` at ${authUrl}`}, then re-run the job.`,
        ...(authUrl !== undefined && { link: authUrl }),
      }
    case 'at_cloud_agent_capacity':
      return {
        hint: "All of the team's cloud agents are busy, and the run was not queued: re-run the job when one has ended, or raise the plan's limit.",
      }
    default:
      return undefined
  }
}

function adviceForStatus({ status, retryable }: Refusal, server: string): Advice {
  switch (status) {
    case 401:
      return {
        hint: 'The key in oz_api_key was not accepted: make a new one in Warp under Settings > Cloud platform > Oz Cloud API Keys and store it as the secret.',
        link: keysPage,
      }
    case 402:
    case 403:
      return { hint: 'The key is known but may not do this: check its team, its plan and its budget.' }
    case 404:
      return {
        hint: `Check what the workflow names (environment, skill, agent), and that ${server} is an Oz server.`,
      }
    case 400:
    case 422:
      return { hint: "Check the step's inputs against what the server says." }
    case 429:
      return {
        hint: retryable === false ? definite : 'The service is busy or a limit is reached: re-run the job later.',
      }
    default:
      return status >= 300 && status < 400
        ? {
            hint: `The server answers with a redirect, which is never followed with a key: set oz_server_url to where ${server} really is.`,
          }
        : { hint: retryable === false ? definite : 'The service has a problem: re-run the job later.' }
  }
}

const definite = 'The service says that another try would fail too: change what it names first.'

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
