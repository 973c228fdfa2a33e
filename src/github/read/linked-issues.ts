import { arrayOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import type { LinkedIssue } from '../../prompt/context/context.ts'
import { isSameLogin } from '../../event/person.ts'
import { authorOf, writingFields } from './comments.ts'
import { isUntouched, titleFields, pullNumberOf } from './pull.ts'
import { repositoryOf, type ReadScope } from './scope.ts'

const linkedIssues = `query LinkedIssues($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      closingIssuesReferences(first: 20) {
        nodes { number title state repository { nameWithOwner } ${titleFields} ${writingFields} }
      }
    }
  }
}`

/** The issues that the pull request says it closes; undefined where the event has no pull request. */
export async function readLinkedIssues(scope: ReadScope): Promise<readonly LinkedIssue[] | undefined> {
  const number = pullNumberOf(scope.event)
  if (number === undefined) {
    scope.note('linked_issues', 'This event is about no pull request, so no issues are linked to it.')
    return undefined
  }
  const data = await scope.github.graphql(linkedIssues, { ...repositoryOf(scope), number }, { signal: scope.signal })
  const pull = objectOf(objectOf(data['repository'])['pullRequest'])
  const issues = arrayOf(objectOf(pull['closingIssuesReferences'])['nodes']).filter(isObject)
  // A token of a person may read more than the pull request's author may: nobody links private issues into the prompt.
  const here = issues.filter((issue) => isSameLogin(repositoryNameOf(issue), scope.event.repository.fullName))
  const old = here.filter((issue) => isUntouched(issue, scope.event))
  if (here.length < issues.length) {
    scope.note(
      'linked_issues',
      `Left out, since they are of other repositories: ${issues.length - here.length} linked issues.`,
    )
  }
  if (old.length < here.length) {
    scope.note(
      'linked_issues',
      `Left out, since they were edited at the trigger or later: ${here.length - old.length} linked issues.`,
    )
  }
  return old.map(linkedIssueOf)
}

function repositoryNameOf(issue: JsonObject): string {
  return textOf(objectOf(issue['repository'])['nameWithOwner']) ?? ''
}

function linkedIssueOf(issue: JsonObject): LinkedIssue {
  return {
    repository: repositoryNameOf(issue),
    number: numberOf(issue['number']) ?? 0,
    state: (textOf(issue['state']) ?? '').toLowerCase(),
    author: authorOf(issue),
    title: textOf(issue['title']) ?? '',
    body: textOf(issue['body']) ?? '',
  }
}
