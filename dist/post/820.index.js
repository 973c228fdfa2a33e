export const id = 820;
export const ids = [820];
export const modules = {

/***/ 4820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  endComment: () => (/* binding */ endComment)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/event/json.ts


/** A whole JSON value as a place, for reading it by the functions below. */
function rootOf(value) {
    return { value: (0,json/* objectOf */.Xy)(value), path: '' };
}
/** The object under `key`, empty where there is none. */
function at(place, key) {
    const value = place.value[key];
    return { value: (0,json/* isObject */.Gv)(value) ? value : {}, path: pathTo(place, key) };
}
function has(place, key) {
    return (0,json/* isObject */.Gv)(place.value[key]);
}
/** The objects of the list under `key`; what isn't an object is left out. */
function items(place, key) {
    const list = place.value[key];
    if (!Array.isArray(list))
        return [];
    return list.flatMap((value, index) => (0,json/* isObject */.Gv)(value) ? [{ value, path: `${pathTo(place, key)}[${index}]` }] : []);
}
/** The path of `key`, as an expression spells it: a name that has other signs than a name's stands in brackets. */
function pathTo(place, key) {
    if (!/^[a-z_][\w-]*$/i.test(key))
        return `${place.path}['${key}']`;
    return place.path === '' ? key : `${place.path}.${key}`;
}
function stringAt(place, key) {
    const value = place.value[key];
    return typeof value === 'string' ? value : undefined;
}
/** A string that isn't empty. */
function wordAt(place, key) {
    return filled(stringAt(place, key));
}
/** An empty text says as little as none. */
function filled(text) {
    return text === '' ? undefined : text;
}
function stringsAt(place, key) {
    const list = place.value[key];
    return Array.isArray(list) ? list.filter((value) => typeof value === 'string') : [];
}
/** A whole number that counts or identifies something. */
function numberAt(place, key) {
    const value = place.value[key];
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
function isTrueAt(place, key) {
    return place.value[key] === true;
}
function booleanAt(place, key) {
    const value = place.value[key];
    return typeof value === 'boolean' ? value : undefined;
}
/** An ISO 8601 date, or, as in `push`, seconds since 1970. */
function dateAt(place, key) {
    const value = place.value[key];
    if (typeof value === 'string')
        return readDate(value);
    return typeof value === 'number' ? validDate(new Date(value * 1000)) : undefined;
}
/** An ISO 8601 date with a time; undefined for anything else. */
function readDate(text) {
    return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text) ? validDate(new Date(text)) : undefined;
}
function validDate(date) {
    return Number.isNaN(date.getTime()) ? undefined : date;
}
/** A link that can stand in a line of text: http or https, no blanks, of a length people have. */
function linkAt(place, key) {
    const value = stringAt(place, key);
    return value && value.length <= 2048 && /^https?:\/\/[!-~]+$/.test(value) ? value : undefined;
}
/** A full commit id, SHA-1 or SHA-256. */
function shaAt(place, key) {
    const value = stringAt(place, key);
    return value && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./src/event/person.ts

const personTypes = ['User', 'Bot', 'Organization', 'Mannequin'];
const associations = [
    'OWNER',
    'MEMBER',
    'COLLABORATOR',
    'CONTRIBUTOR',
    'FIRST_TIME_CONTRIBUTOR',
    'FIRST_TIMER',
    'MANNEQUIN',
    'NONE',
];
/** The account under `key`; undefined for a deleted one or none. */
function personAt(place, key) {
    return has(place, key) ? readPerson(at(place, key)) : undefined;
}
/** The account that `account` is; undefined where it has no login. */
function readPerson(account) {
    const login = wordAt(account, 'login');
    if (!login)
        return undefined;
    const type = personTypes.find((known) => known === stringAt(account, 'type')) ?? 'unknown';
    return { login, type, id: numberAt(account, 'id') };
}
function associationAt(place, key) {
    return associations.find((known) => known === stringAt(place, key));
}
/** Whether an app writes under this account. The ending alone never makes anybody trusted. */
function isBot(person) {
    return person.type === 'Bot' || person.login.endsWith('[bot]');
}
/** Logins are ASCII and ignore case; folding no more than that keeps look-alike letters apart. */
function isSameLogin(one, other) {
    return foldAscii(one) === foldAscii(other);
}
function foldAscii(text) {
    return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

;// CONCATENATED MODULE: ./src/event/text.ts


/** Nothing is known of who wrote it. */
const noOrigin = {
    author: undefined,
    association: undefined,
    url: undefined,
    createdAt: undefined,
    updatedAt: undefined,
};
/** Reads who wrote the texts of `place`, by the names GitHub uses for it in its different objects. */
function originOf(place) {
    return {
        author: personAt(place, 'user') ?? personAt(place, 'author') ?? personAt(place, 'creator') ?? personAt(place, 'owner'),
        association: associationAt(place, 'author_association'),
        url: linkAt(place, 'html_url'),
        createdAt: dateAt(place, 'created_at') ?? dateAt(place, 'submitted_at'),
        updatedAt: dateAt(place, 'updated_at'),
    };
}
/** The text under `key`; empty where there is none. */
function textAt(place, key, what, origin = originOf(place)) {
    return { text: stringAt(place, key) ?? '', what, path: pathTo(place, key), ...origin };
}

;// CONCATENATED MODULE: ./src/event/push.ts


function readPush(payload) {
    if (stringAt(payload, 'ref') === undefined)
        return undefined;
    return {
        ref: textAt(payload, 'ref', 'branch', noOrigin),
        before: shaAt(payload, 'before'),
        after: shaAt(payload, 'after'),
        isForced: isTrueAt(payload, 'forced'),
        isCreated: isTrueAt(payload, 'created'),
        isDeleted: isTrueAt(payload, 'deleted'),
        compareUrl: linkAt(payload, 'compare'),
        commits: items(payload, 'commits').flatMap((commit) => readCommit(commit) ?? []),
        headCommit: commitAt(payload, 'head_commit'),
    };
}
function mergeGroupAt(parent, key) {
    if (!has(parent, key))
        return undefined;
    const place = at(parent, key);
    return {
        headRef: textAt(place, 'head_ref', 'branch', noOrigin),
        headSha: shaAt(place, 'head_sha'),
        baseRef: textAt(place, 'base_ref', 'branch', noOrigin),
        baseSha: shaAt(place, 'base_sha'),
        headCommit: commitAt(place, 'head_commit'),
    };
}
function releaseAt(parent, key) {
    if (!has(parent, key))
        return undefined;
    const place = at(parent, key);
    const origin = originOf(place);
    return {
        id: numberAt(place, 'id'),
        tag: textAt(place, 'tag_name', 'tag', origin),
        name: textAt(place, 'name', 'release name', origin),
        body: textAt(place, 'body', 'release body', origin),
        isDraft: isTrueAt(place, 'draft'),
        isPrerelease: isTrueAt(place, 'prerelease'),
        url: origin.url,
    };
}
/** A commit as events carry it; undefined for none, as in the push that deletes a branch. */
function commitAt(parent, key) {
    return has(parent, key) ? readCommit(at(parent, key)) : undefined;
}
function readCommit(place) {
    const sha = shaAt(place, 'id');
    if (!sha)
        return undefined;
    const origin = commitOrigin(place);
    return {
        sha,
        message: textAt(place, 'message', 'commit message', origin),
        author: authorText(at(place, 'author'), origin),
        timestamp: dateAt(place, 'timestamp'),
        changedFiles: ['added', 'removed', 'modified'].flatMap((key) => stringsAt(place, key)),
    };
}
/** The login is GitHub's guess from an address that anybody can put into a commit. */
function commitOrigin(place) {
    const login = wordAt(at(place, 'author'), 'username');
    const author = login ? { login, type: 'unknown', id: undefined } : undefined;
    return { ...noOrigin, author, url: linkAt(place, 'url'), createdAt: dateAt(place, 'timestamp') };
}
function authorText(author, origin) {
    const name = textAt(author, 'name', 'commit author', origin);
    const address = stringAt(author, 'email');
    return address ? { ...name, text: `${name.text} <${address}>` } : name;
}

;// CONCATENATED MODULE: ./src/event/repository.ts


/** The repository under `key`; undefined where it is gone or left out. */
function repositoryAt(place, key) {
    return has(place, key) ? repositoryOf(at(place, key)) : undefined;
}
/** The repository that `object` is; undefined where it has no name. */
function repositoryOf(object) {
    const fullName = wordAt(object, 'full_name');
    if (!fullName)
        return undefined;
    return {
        ...nameParts(fullName),
        id: numberAt(object, 'id'),
        isPrivate: booleanAt(object, 'private'),
        isFork: booleanAt(object, 'fork'),
        defaultBranch: wordAt(object, 'default_branch'),
        ownerAccount: personAt(object, 'owner'),
    };
}
function nameParts(fullName) {
    const slash = fullName.indexOf('/');
    return { fullName, owner: fullName.slice(0, Math.max(slash, 0)), name: fullName.slice(slash + 1) };
}
/** By id where both are known: a repository keeps it when it is renamed. Unknown is never the same. */
function isSameRepository(one, other) {
    if (!one || !other)
        return false;
    if (one.id !== undefined && other.id !== undefined)
        return one.id === other.id;
    return one.fullName !== '' && isSameLogin(one.fullName, other.fullName);
}

;// CONCATENATED MODULE: ./src/event/ci.ts





/** `here` is the workflow's repository. */
function reportedRunAt(parent, key, here) {
    if (!has(parent, key))
        return undefined;
    const place = at(parent, key);
    const headRepository = repositoryAt(place, 'head_repository');
    return {
        ...checkFacts(place, here),
        name: textAt(place, 'name', 'other', noOrigin),
        attempt: numberAt(place, 'run_attempt') ?? 1,
        event: wordAt(place, 'event'),
        headRepository,
        isFromFork: !isSameRepository(headRepository, here),
        actor: personAt(place, 'actor'),
        triggeringActor: personAt(place, 'triggering_actor'),
        headCommit: commitAt(place, 'head_commit'),
    };
}
function checkRunAt(parent, key, here) {
    if (!has(parent, key))
        return undefined;
    const place = at(parent, key);
    const output = at(place, 'output');
    const suite = at(place, 'check_suite');
    return {
        ...checkFacts(place, here),
        headBranch: branchAt(suite, 'head_branch'),
        name: textAt(place, 'name', 'other', noOrigin),
        title: textAt(output, 'title', 'check output', noOrigin),
        summary: textAt(output, 'summary', 'check output', noOrigin),
        output: textAt(output, 'text', 'check output', noOrigin),
        app: wordAt(at(place, 'app'), 'slug'),
        suiteId: numberAt(suite, 'id'),
    };
}
function checkSuiteAt(parent, key, here) {
    if (!has(parent, key))
        return undefined;
    const place = at(parent, key);
    return {
        ...checkFacts(place, here),
        app: wordAt(at(place, 'app'), 'slug'),
        headCommit: commitAt(place, 'head_commit'),
    };
}
function readStatus(payload, here) {
    if (stringAt(payload, 'state') === undefined)
        return undefined;
    const [branch] = items(payload, 'branches');
    return {
        ...checkFacts(payload, here),
        status: 'completed',
        conclusion: wordAt(payload, 'state'),
        headBranch: branch && branchAt(branch, 'name'),
        headSha: shaAt(payload, 'sha'),
        context: textAt(payload, 'context', 'other', noOrigin),
        description: textAt(payload, 'description', 'description', noOrigin),
        commit: statusCommit(at(payload, 'commit')),
    };
}
/** A status carries its commit as the REST API spells it, one level deeper than the other events. */
function statusCommit(place) {
    const sha = shaAt(place, 'sha');
    if (!sha)
        return undefined;
    const commit = at(place, 'commit');
    const origin = commitOrigin(commit);
    return {
        sha,
        message: textAt(commit, 'message', 'commit message', origin),
        author: authorText(at(commit, 'author'), origin),
        timestamp: undefined,
        changedFiles: [],
    };
}
function checkFacts(place, here) {
    return {
        id: numberAt(place, 'id'),
        status: wordAt(place, 'status'),
        conclusion: wordAt(place, 'conclusion'),
        headBranch: branchAt(place, 'head_branch'),
        headSha: shaAt(place, 'head_sha'),
        pullRequests: items(place, 'pull_requests').flatMap((pull) => pullNumber(pull, here) ?? []),
        url: linkAt(place, 'html_url'),
    };
}
function branchAt(place, key) {
    const branch = textAt(place, key, 'branch', noOrigin);
    return branch.text === '' ? undefined : branch;
}
/** GitHub also lists pull requests of forks and of the repository forked from: their numbers mean something else here. */
function pullNumber(pull, here) {
    const baseId = numberAt(at(at(pull, 'base'), 'repo'), 'id');
    return baseId !== undefined && here.id !== undefined && baseId !== here.id ? undefined : numberAt(pull, 'number');
}

;// CONCATENATED MODULE: ./src/event/comment.ts


function commentAt(parent, key, what = 'comment') {
    if (!has(parent, key))
        return undefined;
    const place = at(parent, key);
    return {
        id: numberAt(place, 'id'),
        nodeId: wordAt(place, 'node_id'),
        body: textAt(place, 'body', what),
        inReplyTo: numberAt(place, 'in_reply_to_id') ?? numberAt(place, 'parent_id'),
    };
}
function reviewCommentAt(parent, key) {
    const comment = commentAt(parent, key, 'review comment');
    if (!comment)
        return undefined;
    const place = at(parent, key);
    return {
        ...comment,
        file: textAt(place, 'path', 'file name'),
        diffHunk: textAt(place, 'diff_hunk', 'diff'),
        line: numberAt(place, 'line'),
        startLine: numberAt(place, 'start_line'),
        side: stringAt(place, 'side') === 'LEFT' ? 'LEFT' : 'RIGHT',
        commitSha: shaAt(place, 'commit_id'),
    };
}
function reviewAt(parent, key) {
    if (!has(parent, key))
        return undefined;
    const place = at(parent, key);
    return {
        id: numberAt(place, 'id'),
        body: textAt(place, 'body', 'review'),
        state: wordAt(place, 'state'),
        commitSha: shaAt(place, 'commit_id'),
    };
}

;// CONCATENATED MODULE: ./src/event/deployment.ts


function deploymentAt(parent, key) {
    if (!has(parent, key))
        return undefined;
    const place = at(parent, key);
    return {
        id: numberAt(place, 'id'),
        ref: textAt(place, 'ref', 'branch'),
        sha: shaAt(place, 'sha'),
        environment: textAt(place, 'environment', 'other'),
        description: textAt(place, 'description', 'description'),
    };
}
function deploymentStatusAt(parent, key) {
    if (!has(parent, key))
        return undefined;
    const place = at(parent, key);
    return {
        id: numberAt(place, 'id'),
        state: wordAt(place, 'state'),
        description: textAt(place, 'description', 'description'),
        url: linkAt(place, 'log_url') ?? linkAt(place, 'target_url'),
    };
}

;// CONCATENATED MODULE: ./src/event/issue.ts



/** The issue under `key`; undefined where it has no number to name it by. */
function issueAt(place, key) {
    const isPullRequest = has(at(place, key), 'pull_request');
    const subject = subjectAt(place, key, isPullRequest ? 'pull request' : 'issue');
    return subject && { ...subject, isPullRequest };
}
function discussionAt(place, key) {
    const subject = subjectAt(place, key, 'discussion');
    return subject && { ...subject, category: wordAt(at(at(place, key), 'category'), 'name') };
}
function subjectAt(parent, key, name) {
    const place = at(parent, key);
    const number = numberAt(place, 'number');
    if (number === undefined)
        return undefined;
    const origin = originOf(place);
    const titleKind = `${name} title`;
    const bodyKind = `${name} body`;
    return {
        number,
        nodeId: wordAt(place, 'node_id'),
        title: textAt(place, 'title', titleKind, origin),
        body: textAt(place, 'body', bodyKind, origin),
        author: origin.author,
        association: origin.association,
        state: wordAt(place, 'state'),
        labels: items(place, 'labels').map(readLabel),
        assignees: items(place, 'assignees').flatMap((account) => readPerson(account) ?? []),
        milestone: has(place, 'milestone') ? textAt(at(place, 'milestone'), 'title', 'milestone') : undefined,
        isLocked: isTrueAt(place, 'locked'),
        commentCount: numberAt(place, 'comments'),
        url: origin.url,
        createdAt: dateAt(place, 'created_at'),
        updatedAt: dateAt(place, 'updated_at'),
    };
}
/** The label that the event puts on or takes off; undefined for other events. */
function labelAt(place, key) {
    return has(place, key) ? readLabel(at(place, key)) : undefined;
}
function readLabel(place) {
    return {
        name: textAt(place, 'name', 'label', noOrigin),
        description: textAt(place, 'description', 'description', noOrigin),
    };
}

;// CONCATENATED MODULE: ./src/event/pull-request.ts




/** The pull request under `key`; undefined where it has no number. `here` is the workflow's repository. */
function pullRequestAt(parent, key, here) {
    const subject = subjectAt(parent, key, 'pull request');
    if (!subject)
        return undefined;
    const place = at(parent, key);
    const head = branchTipAt(place, 'head');
    return {
        ...subject,
        head,
        base: branchTipAt(place, 'base'),
        isFromFork: !isSameRepository(head.repository, here),
        isDraft: isTrueAt(place, 'draft'),
        isMerged: isTrueAt(place, 'merged'),
        changedFiles: numberAt(place, 'changed_files'),
        additions: numberAt(place, 'additions'),
        deletions: numberAt(place, 'deletions'),
        commits: numberAt(place, 'commits'),
    };
}
function branchTipAt(parent, key) {
    const place = at(parent, key);
    return {
        ref: textAt(place, 'ref', 'branch', { ...noOrigin, author: originOf(place).author }),
        sha: shaAt(place, 'sha'),
        repository: repositoryAt(place, 'repo'),
    };
}

;// CONCATENATED MODULE: ./src/event/kinds.ts









const readers = {
    issues: (payload) => {
        const issue = issueAt(payload, 'issue');
        return issue && { kind: 'issues', issue, label: labelAt(payload, 'label') };
    },
    issue_comment: (payload) => {
        const issue = issueAt(payload, 'issue');
        const comment = commentAt(payload, 'comment');
        return issue && comment && { kind: 'issue_comment', issue, comment };
    },
    pull_request: readPullRequest,
    pull_request_target: readPullRequest,
    pull_request_review: (payload, here) => {
        const pullRequest = pullRequestAt(payload, 'pull_request', here);
        const review = reviewAt(payload, 'review');
        return pullRequest && review && { kind: 'pull_request_review', pullRequest, review };
    },
    pull_request_review_comment: (payload, here) => {
        const pullRequest = pullRequestAt(payload, 'pull_request', here);
        const comment = reviewCommentAt(payload, 'comment');
        return pullRequest && comment && { kind: 'pull_request_review_comment', pullRequest, comment };
    },
    discussion: (payload) => {
        const discussion = discussionAt(payload, 'discussion');
        return discussion && { kind: 'discussion', discussion, label: labelAt(payload, 'label') };
    },
    discussion_comment: (payload) => {
        const discussion = discussionAt(payload, 'discussion');
        const comment = commentAt(payload, 'comment');
        return discussion && comment && { kind: 'discussion_comment', discussion, comment };
    },
    push: (payload) => {
        const push = readPush(payload);
        return push && { kind: 'push', push };
    },
    merge_group: (payload) => {
        const mergeGroup = mergeGroupAt(payload, 'merge_group');
        return mergeGroup && { kind: 'merge_group', mergeGroup };
    },
    release: (payload) => {
        const release = releaseAt(payload, 'release');
        return release && { kind: 'release', release };
    },
    workflow_run: (payload, here) => {
        const workflowRun = reportedRunAt(payload, 'workflow_run', here);
        return workflowRun && { kind: 'workflow_run', workflowRun };
    },
    check_run: (payload, here) => {
        const checkRun = checkRunAt(payload, 'check_run', here);
        return checkRun && { kind: 'check_run', checkRun };
    },
    check_suite: (payload, here) => {
        const checkSuite = checkSuiteAt(payload, 'check_suite', here);
        return checkSuite && { kind: 'check_suite', checkSuite };
    },
    status: (payload, here) => {
        const status = readStatus(payload, here);
        return status && { kind: 'status', status };
    },
    deployment: (payload) => {
        const deployment = deploymentAt(payload, 'deployment');
        return deployment && { kind: 'deployment', deployment };
    },
    deployment_status: (payload) => {
        const deployment = deploymentAt(payload, 'deployment');
        const deploymentStatus = deploymentStatusAt(payload, 'deployment_status');
        return deployment && deploymentStatus && { kind: 'deployment_status', deployment, deploymentStatus };
    },
    schedule: (payload) => ({ kind: 'schedule', cron: wordAt(payload, 'schedule') }),
    workflow_dispatch: (payload) => ({ kind: 'workflow_dispatch', inputs: at(payload, 'inputs').value }),
    repository_dispatch: (payload) => ({
        kind: 'repository_dispatch',
        clientPayload: at(payload, 'client_payload').value,
    }),
    label: (payload) => {
        const label = labelAt(payload, 'label');
        return label && { kind: 'label', label };
    },
    milestone: (payload) => {
        if (!has(payload, 'milestone'))
            return undefined;
        const milestone = at(payload, 'milestone');
        return {
            kind: 'milestone',
            title: textAt(milestone, 'title', 'milestone'),
            description: textAt(milestone, 'description', 'description'),
            number: numberAt(milestone, 'number'),
        };
    },
    fork: (payload) => {
        if (!has(payload, 'forkee'))
            return undefined;
        const forkee = at(payload, 'forkee');
        return { kind: 'fork', forkee: textAt(forkee, 'full_name', 'repository'), owner: personAt(forkee, 'owner') };
    },
    watch: () => ({ kind: 'watch' }),
};
function readPullRequest(payload, here) {
    const pullRequest = pullRequestAt(payload, 'pull_request', here);
    return pullRequest && { kind: 'pull_request', pullRequest, label: labelAt(payload, 'label') };
}
/** What happened, by the event's name. `note` says why a known event came out as `other`. */
function readKind(name, payload, here) {
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (!read)
        return { kind: { kind: 'other' } };
    const kind = read(payload, here);
    return kind ? { kind } : { kind: { kind: 'other' }, note: `The payload of ${name} lacks its main part.` };
}

;// CONCATENATED MODULE: ./src/event/subject.ts
/** The issue, pull request or discussion an event is about; undefined for events that are about none. */
function subjectOf(event) {
    if ('issue' in event)
        return { name: event.issue.isPullRequest ? 'pull request' : 'issue', subject: event.issue };
    if ('pullRequest' in event)
        return { name: 'pull request', subject: event.pullRequest };
    return 'discussion' in event ? { name: 'discussion', subject: event.discussion } : undefined;
}
/** The comment or review that the event is; undefined for all others. */
function remarkOf(event) {
    if ('comment' in event)
        return event.comment.body;
    return 'review' in event ? event.review.body : undefined;
}
const writingActions = new Set([
    'opened',
    'created',
    'edited',
    'submitted',
    'published',
    'released',
    'prereleased',
    undefined,
]);
/**
 * The texts that this very event wrote, where somebody may have called the agent: the remark of a comment or
 * review, else title and body, of a push the head commit's message. None when the event only touched
 * something older (a label, an assignment), so that one call doesn't trigger again and again.
 */
function writtenTexts(event, action) {
    if (!writingActions.has(action))
        return [];
    const remark = remarkOf(event);
    if (remark)
        return [remark];
    const about = subjectOf(event);
    if (about)
        return [about.subject.title, about.subject.body];
    if (event.kind === 'release')
        return [event.release.name, event.release.body];
    if (event.kind === 'push' && event.push.headCommit)
        return [event.push.headCommit.message];
    return [];
}

;// CONCATENATED MODULE: ./src/event/moment.ts


/** Where the other events carry a date that GitHub set, the best first. A commit's dates are its author's choice. */
const datesOf = {
    push: [['repository', 'pushed_at']],
    release: [['release', 'published_at']],
    workflow_run: [['workflow_run', 'updated_at']],
    check_run: [
        ['check_run', 'completed_at'],
        ['check_run', 'started_at'],
    ],
    check_suite: [['check_suite', 'updated_at']],
    deployment: [['deployment', 'updated_at']],
    deployment_status: [['deployment_status', 'updated_at']],
    milestone: [['milestone', 'updated_at']],
    fork: [['forkee', 'created_at']],
};
/**
 * When an event happened, by GitHub's clock: what was written at this second or later is not part of it.
 * In doubt the earlier date is taken, since leaving a comment out is safer than taking one that was written
 * to be found. Undefined where the payload has no such date.
 */
function momentOf(event, action, payload) {
    const about = subjectOf(event);
    const remark = remarkOf(event);
    if (about)
        return (remark && remarkMoment(remark, action)) ?? subjectMoment(about.subject, action);
    if (event.kind === 'status')
        return dateAt(payload, 'updated_at');
    const places = datesOf[event.kind] ?? [];
    return places.map(([part, key]) => dateAt(at(payload, part), key)).find((date) => date !== undefined);
}
/** Deleting or dismissing leaves the text's own dates as they were. */
function remarkMoment(remark, action) {
    if (action === 'created' || action === 'submitted')
        return remark.createdAt;
    return action === 'edited' ? remark.updatedAt : undefined;
}
function subjectMoment(subject, action) {
    const isNew = action === 'opened' || action === 'created';
    return isNew ? (subject.createdAt ?? subject.updatedAt) : subject.updatedAt;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/event/payload.ts



/** GitHub's own limit for an event is 25 MB. */
const maxBytes = 64 * 1024 * 1024;
/** Reads the event's file; never throws, since a run that needs nothing of the event works without it. */
function readPayload(file) {
    if (!file)
        return { value: {}, note: 'GITHUB_EVENT_PATH is not set: the event is known by its name only.' };
    try {
        const facts = (0,external_node_fs_.statSync)(file);
        if (!facts.isFile())
            return unread('it is not a file');
        if (facts.size > maxBytes)
            return unread(`it has ${facts.size} bytes, more than ${maxBytes}`);
        const value = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8').replace(/^\uFEFF/, ''));
        return (0,json/* isObject */.Gv)(value) ? { value } : unread('it holds no JSON object');
    }
    catch (error) {
        return unread(error instanceof SyntaxError ? 'it is not valid JSON' : (0,errors/* messageOf */.bD)(error));
    }
}
function unread(why) {
    return { value: {}, note: `The event's file could not be read (${why}): the event is known by its name only.` };
}

;// CONCATENATED MODULE: ./src/event/read.ts






/**
 * Reads what triggered the workflow, from the runner's environment and the event's file. Never throws: what
 * is missing or malformed is left out, with a note, and an event this version doesn't know keeps its name
 * and its payload.
 */
function readEvent(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const file = readPayload(env['GITHUB_EVENT_PATH']);
    const payload = rootOf(file.value);
    const repository = readRepository(env, payload);
    const action = wordAt(payload, 'action');
    // Without a payload every event lacks its main part, and the file's note has said so.
    const { kind, note } = readKind(name, payload, repository);
    const facts = {
        name,
        action,
        repository,
        sender: personAt(payload, 'sender'),
        actor: filled(env['GITHUB_ACTOR']),
        triggeringActor: filled(env['GITHUB_TRIGGERING_ACTOR']) ?? filled(env['GITHUB_ACTOR']),
        ref: filled(env['GITHUB_REF']),
        sha: filled(env['GITHUB_SHA']),
        run: readRun(env, repository),
        serverUrl: serverUrl(env),
        triggeredAt: momentOf(kind, action, payload),
        payload: payload.value,
        notes: [file.note ?? note].filter((text) => text !== undefined),
    };
    return { ...facts, ...kind };
}
/** The environment says which repository the workflow is in; the payload says more of it where it is the same. */
function readRepository(env, payload) {
    const fullName = env['GITHUB_REPOSITORY'] ?? '';
    const described = repositoryAt(payload, 'repository');
    if (described && (fullName === '' || isSameLogin(described.fullName, fullName)))
        return described;
    return {
        ...nameParts(fullName),
        id: readCount(env['GITHUB_REPOSITORY_ID']),
        isPrivate: undefined,
        isFork: undefined,
        defaultBranch: undefined,
        ownerAccount: undefined,
    };
}
function readRun(env, repository) {
    const id = readCount(env['GITHUB_RUN_ID'])?.toString();
    const attempt = readCount(env['GITHUB_RUN_ATTEMPT']) ?? 1;
    const page = `${serverUrl(env)}/${repository.fullName}/actions/runs/${id ?? ''}`;
    return {
        id,
        attempt,
        url: id === undefined ? undefined : attempt > 1 ? `${page}/attempts/${attempt}` : page,
        workflow: filled(env['GITHUB_WORKFLOW']),
        workflowRef: filled(env['GITHUB_WORKFLOW_REF']),
        workflowSha: filled(env['GITHUB_WORKFLOW_SHA']),
        job: filled(env['GITHUB_JOB']),
    };
}
function serverUrl(env) {
    return (filled(env['GITHUB_SERVER_URL']) ?? 'https://github.com').replace(/\/+$/, '');
}
function readCount(text) {
    const count = text && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
    return count !== undefined && count > 0 ? count : undefined;
}

// EXTERNAL MODULE: ./src/oz/transport.ts
var transport = __webpack_require__(628);
;// CONCATENATED MODULE: ./src/github/rate-limit.ts
/**
 * GitHub says "not so fast" with 429, and with 403 as well.
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function isRateLimit({ status, headers, body }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0')
        return true;
    return body.length < 16_384 && /secondary rate limit|abuse detection/i.test(body.toString('utf8'));
}
/** How long GitHub asks to wait, in ms, not clamped; undefined where it doesn't say. Dates count by its own clock. */
function askedWaitMs({ headers }) {
    const after = headers['retry-after'];
    if (after !== undefined && /^\d{1,9}$/.test(after))
        return Number(after) * 1000;
    const nowMs = Date.parse(headers['date'] ?? '');
    const untilMs = after === undefined ? resetOf(headers) : Date.parse(after);
    return Number.isNaN(nowMs) || Number.isNaN(untilMs) ? undefined : Math.max(0, untilMs - nowMs);
}
function resetOf(headers) {
    const reset = headers['x-ratelimit-reset'] ?? '';
    return headers['x-ratelimit-remaining'] === '0' && /^\d{1,12}$/.test(reset) ? Number(reset) * 1000 : NaN;
}

;// CONCATENATED MODULE: ./src/github/failure.ts



/** A call to GitHub that failed. The message names the call and what GitHub said, never the token. */
class GitHubError extends errors/* ActionError */.lZ {
    name = 'GitHubError';
    failure;
    /** undefined: no whole answer came. */
    status;
    /** A write may have been done all the same. */
    inDoubt;
    /** How long GitHub asks to wait before the next try. */
    askedWaitMs;
    constructor(message, details) {
        super(message, details);
        this.failure = details.failure;
        this.status = details.status;
        this.inDoubt = details.inDoubt ?? false;
        this.askedWaitMs = details.askedWaitMs;
    }
}
const maxDetails = 5;
/** What a request that got no whole answer means. */
function transportError(call, error) {
    return new GitHubError(`${call}: ${error.message}`, {
        failure: 'outage',
        inDoubt: error.sent,
        wayOut: "Run the job again when GitHub's API answers.",
        cause: error,
    });
}
/** What an answer other than 2xx means. */
function refusalOf(call, response) {
    const { status } = response;
    const said = saidIn((0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(response.body.toString('utf8'))));
    const failure = failureOf(response);
    return new GitHubError(`${call}: HTTP ${status}${said === '' ? '' : ` ${shorten(said)}`}`, {
        failure,
        status,
        inDoubt: failure === 'outage',
        askedWaitMs: askedWaitMs(response),
        ...wayOutOf(failure, response),
    });
}
/** The message, and what exactly is wrong: GitHub says that beside it, as texts or as objects with a message or a code. */
function saidIn(answer) {
    const details = (0,json/* arrayOf */.jk)(answer['errors']).flatMap((error) => {
        const { message, field, code } = (0,json/* objectOf */.Xy)(error);
        return (0,json/* textOf */.b6)(error) ?? (0,json/* textOf */.b6)(message) ?? ([(0,json/* textOf */.b6)(field), (0,json/* textOf */.b6)(code)].filter(Boolean).join(' ') || []);
    });
    return [(0,json/* textOf */.b6)(answer['message']), details.slice(0, maxDetails).join(', ')].filter(Boolean).join(': ');
}
function failureOf(response) {
    const { status } = response;
    if (isRateLimit(response))
        return 'limited';
    if (status === 401 || status === 403)
        return 'denied';
    if (status === 404 || status === 410 || status === 451)
        return 'missing';
    return status >= 500 || status < 400 || status === 408 ? 'outage' : 'refused';
}
function wayOutOf(failure, { status, headers }) {
    if (status === 401)
        return { wayOut: 'Check github_token: it is not valid, or no longer.' };
    if (failure === 'limited')
        return { wayOut: 'Run the job again when the rate limit has passed.' };
    // The header lists alternatives: "issues=write; pull_requests=write".
    const accepted = headers['x-accepted-github-permissions'];
    if (failure !== 'denied' || accepted === undefined || !/^[\w=;, -]{1,200}$/.test(accepted))
        return {};
    const [first = ''] = accepted.split(';');
    const permission = first.trim().replaceAll('_', '-').replaceAll('=', ': ');
    return { wayOut: `Give the job the permission ${permission} (permissions: in the workflow).` };
}
function shorten(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

;// CONCATENATED MODULE: ./src/github/graphql.ts


/** A query may be sent twice, a mutation may not. */
function isQuery(document) {
    return !/^\s*mutation\b/.test(document);
}
/**
 * The data of a GraphQL answer, which says 200 even where it refuses. Data with errors beside it counts as
 * refused as a whole: half of a conversation would look like all of it. @throws GitHubError
 */
function dataOf(call, response) {
    const answer = (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(response.body.toString('utf8')));
    const errors = (0,json/* arrayOf */.jk)(answer['errors']).filter(json/* isObject */.Gv);
    if (errors.length === 0 && (0,json/* isObject */.Gv)(answer['data']))
        return answer['data'];
    const failures = errors.map(graphql_failureOf);
    const failure = gravest.find((known) => failures.includes(known)) ?? 'outage';
    const said = (0,json/* textOf */.b6)(errors[0]?.['message']) ?? 'an answer that is no GraphQL';
    throw new GitHubError(`${call}: ${shorten(said)}`, { failure, status: response.status });
}
const gravest = ['limited', 'denied', 'missing', 'refused'];
function graphql_failureOf(error) {
    switch ((0,json/* textOf */.b6)(error['type'])) {
        case 'RATE_LIMITED':
            return 'limited';
        case 'FORBIDDEN':
        case 'INSUFFICIENT_SCOPES':
            return 'denied';
        case 'NOT_FOUND':
            return 'missing';
        default:
            return /not accessible/i.test((0,json/* textOf */.b6)(error['message']) ?? '') ? 'denied' : 'refused';
    }
}

;// CONCATENATED MODULE: ./src/github/route.ts
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/**
 * Fills a route as GitHub's reference spells it, `GET /repos/{owner}/{repo}/issues`: names in braces are taken
 * from the parameters and encoded, so that none can leave its place; `{+path}` keeps its slashes. What is left is
 * the query of a GET, else the body. @throws Error when the route names a parameter that isn't given.
 */
function fillRoute(route, parameters) {
    const [word = '', template = ''] = route.split(' ');
    const method = methods.find((known) => known === word);
    if (!method || !template.startsWith('/'))
        throw new Error(`not a route: ${route}`);
    const used = new Set();
    const path = template.replace(/\{(\+?)(\w+)\}/g, (_, plus, name) => {
        used.add(name);
        const value = wordOf(parameters[name]);
        if (value === undefined || value === '')
            throw new Error(`${route} needs ${name}`);
        return plus === '' ? encodePart(value) : value.split('/').map(encodePart).join('/');
    });
    const rest = Object.entries(parameters).filter(([name, value]) => !used.has(name) && value !== undefined);
    return method === 'GET'
        ? { method, path: path + queryOf(rest), rest: {} }
        : { method, path, rest: Object.fromEntries(rest) };
}
/** Dots alone would be taken for a step up the path, encoded or not. */
function encodePart(text) {
    if (text === '.' || text === '..')
        throw new Error(`"${text}" can't be part of a path`);
    return encodeURIComponent(text);
}
function queryOf(entries) {
    const query = new URLSearchParams();
    for (const [name, value] of entries)
        query.append(name, wordOf(value) ?? '');
    return query.size === 0 ? '' : `?${query.toString()}`;
}
function wordOf(value) {
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

;// CONCATENATED MODULE: ./src/github/send.ts

const apiVersion = '2022-11-28';
const deadlineMs = 20_000;
const downloadDeadlineMs = 60_000;
const defaultMaxBytes = 16 * 1024 * 1024;
const maxRedirects = 3;
/** One try of a route below `base`, with the token. Redirects within GitHub (a renamed repository) are followed; one to elsewhere is the answer. */
async function sendRoute({ send, token }, filled, base, options) {
    let url = base + filled.path;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await send(buildRequest(token, filled, url, options));
        if (response.status >= 200 && response.status < 300)
            return response;
        const next = filled.method === 'GET' ? redirectOf(response, url) : undefined;
        if (next === undefined)
            throw refusalOf(callOf(filled), response);
        if (next.origin !== new URL(url).origin)
            return response;
        url = next.href;
    }
    throw new GitHubError(`${callOf(filled)}: more than ${maxRedirects} redirects`, { failure: 'outage' });
}
function buildRequest(token, filled, url, options) {
    const body = filled.method === 'GET' ? undefined : JSON.stringify(filled.rest);
    return {
        method: filled.method,
        url,
        headers: {
            accept: options.accept ?? 'application/vnd.github+json',
            'user-agent': 'oz-agent-action',
            'x-github-api-version': apiVersion,
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body }),
        deadlineMs,
        maxBytes: options.maxBytes ?? defaultMaxBytes,
        signal: options.signal,
    };
}
function redirectOf(response, from) {
    const location = response.headers['location'];
    if (location === undefined || ![301, 302, 303, 307, 308].includes(response.status))
        return undefined;
    return URL.parse(location, from) ?? undefined;
}
/** What a download is called in messages: its address is signed, so that it would be a secret in a log. */
const downloadCall = 'the download that GitHub points to';
/** One try of an address that GitHub gave, without the token. Only https, or loopback, where a server under test is. */
async function sendPlain(send, url, options) {
    const address = URL.parse(url);
    const isSafe = address?.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(address?.hostname ?? '');
    if (!address || !isSafe || address.username !== '' || address.password !== '') {
        throw new GitHubError(`${downloadCall}: its address is not https`, { failure: 'refused' });
    }
    const response = await send({
        method: 'GET',
        url: address.href,
        headers: { 'user-agent': 'oz-agent-action', ...(options.range !== undefined && { range: options.range }) },
        deadlineMs: downloadDeadlineMs,
        maxBytes: options.maxBytes ?? defaultMaxBytes,
        signal: options.signal,
    });
    if (response.status >= 200 && response.status < 300)
        return response;
    throw refusalOf(downloadCall, response);
}
function callOf({ method, path }) {
    return `${method} ${path}`;
}

;// CONCATENATED MODULE: ./src/github/client.ts





const maxTries = 3;
const longestWaitMs = 60_000;
/** A client for the server the runner belongs to: github.com, or the one that GITHUB_API_URL names. */
function createGitHub(parts) {
    const { apiUrl, graphqlUrl } = addressesOf(parts.env);
    const request = async (route, parameters, options) => {
        const filled = fillRoute(route, parameters);
        return keepTrying(parts, { call: callOf(filled), isRead: filled.method === 'GET', signal: options.signal }, () => sendRoute(parts, filled, apiUrl, options));
    };
    return {
        hasToken: parts.token !== undefined,
        request,
        async json(route, parameters, options) {
            const response = await request(route, parameters, options);
            if (response.status === 204)
                return undefined;
            return parseBody(route, response);
        },
        graphql(query, variables, options) {
            const filled = { method: 'POST', path: '', rest: { query, variables } };
            const call = `GraphQL ${/^\s*(?:query|mutation)\s+(\w{1,80})/.exec(query)?.[1] ?? 'query'}`;
            return keepTrying(parts, { call, isRead: isQuery(query), signal: options.signal }, async () => dataOf(call, await sendRoute(parts, filled, graphqlUrl, options)));
        },
        fetchPlain(url, options) {
            const call = { call: downloadCall, isRead: true, signal: options.signal };
            return keepTrying(parts, call, () => sendPlain(parts.send, url, options));
        },
    };
}
function addressesOf(env) {
    const address = (value, otherwise) => (value === undefined || value === '' ? otherwise : value).replace(/\/+$/, '');
    const apiUrl = address(env['GITHUB_API_URL'], 'https://api.github.com');
    const beside = apiUrl.endsWith('/api/v3') ? apiUrl.slice(0, -'/v3'.length) : apiUrl;
    return { apiUrl, graphqlUrl: address(env['GITHUB_GRAPHQL_URL'], `${beside}/graphql`) };
}
/** Tries a read again after trouble, and anything after a rate limit; a write in doubt is never sent twice. */
async function keepTrying({ clock }, call, attempt) {
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            call.signal.throwIfAborted();
            const failed = error instanceof transport/* TransportError */.wX ? transportError(call.call, error) : error;
            const waitMs = tries < maxTries ? waitBefore(failed, tries, call.isRead) : undefined;
            if (waitMs === undefined)
                throw failed;
            await clock.sleep(waitMs, call.signal);
        }
    }
}
/** undefined: another try is not worth it. A primary limit may last an hour: nobody waits for that. */
function waitBefore(error, tries, isRead) {
    if (!(error instanceof GitHubError))
        return undefined;
    const isDefinite = error.cause instanceof transport/* TransportError */.wX && ['tls', 'too_large'].includes(error.cause.reason);
    if (error.failure === 'outage' && isRead && !isDefinite)
        return Math.min(error.askedWaitMs ?? tries * 1000, longestWaitMs);
    if (error.failure !== 'limited')
        return undefined;
    const waitMs = error.askedWaitMs ?? tries * 10_000;
    return waitMs > longestWaitMs ? undefined : Math.max(waitMs, 1000);
}
function parseBody(route, response) {
    try {
        return JSON.parse(response.body.toString('utf8'));
    }
    catch (cause) {
        throw new GitHubError(`${route}: an answer that is not JSON`, { failure: 'outage', status: response.status, cause });
    }
}

;// CONCATENATED MODULE: ./src/github/identity.ts
/** Whom the token writes as: a person with a token of their own, the workflow (`github-actions[bot]`), another app. */



/** What GITHUB_TOKEN writes as on every server. */
const workflowIdentity = { login: 'github-actions[bot]', id: undefined };
/**
 * Asks GitHub who we are. `viewer` answers for tokens of people and of apps alike; `GET /user`, which apps may not
 * call, is the second way. A token that may do neither is the workflow's own.
 * @throws GitHubError where GitHub gives no answer at all.
 */
async function readIdentity(github, signal) {
    const viewer = await orUndefined(github.graphql('query Viewer { viewer { login databaseId } }', {}, { signal }));
    const found = identityFrom((0,json/* objectOf */.Xy)(viewer)['viewer'], 'databaseId');
    if (found)
        return found;
    const user = await orUndefined(github.json('GET /user', {}, { signal }));
    return identityFrom(user, 'id') ?? workflowIdentity;
}
/** A no is an answer; silence isn't. */
async function orUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof GitHubError && ['denied', 'missing', 'refused'].includes(error.failure))
            return undefined;
        throw error;
    }
}
function identityFrom(value, idKey) {
    const account = (0,json/* objectOf */.Xy)(value);
    const login = (0,json/* textOf */.b6)(account['login']);
    return login === undefined ? undefined : { login, id: (0,json/* numberOf */.rl)(account[idKey]) };
}
/** Whether the account is the token's. Names alone don't do: a person may be called like an app, less its `[bot]`. */
function isIdentity(account, identity) {
    if (!account)
        return false;
    if (account.id !== undefined && identity.id !== undefined)
        return account.id === identity.id;
    const isApp = identity.login.endsWith('[bot]');
    return isApp === (account.type === 'Bot') && isSameLogin(account.login, identity.login);
}

;// CONCATENATED MODULE: ./src/github/comments-write.ts
/** Comments of one issue or pull request, or of one thread of a review: looked through, made, changed. */




const pageSize = 100;
const maxLastPages = 10;
function createIssueComments(github, address) {
    const base = '/repos/{owner}/{repo}/issues';
    const list = `${base}/{number}/comments`;
    return createComments(github, {
        list,
        create: list,
        one: `${base}/comments/{id}`,
        parameters: { ...address },
        holds: () => true,
    });
}
/** @param thread the id of its first comment: GitHub takes no answer to an answer. */
function createThreadComments(github, address, thread) {
    const base = '/repos/{owner}/{repo}/pulls';
    return createComments(github, {
        list: `${base}/{number}/comments`,
        create: `${base}/{number}/comments/{thread}/replies`,
        one: `${base}/comments/{id}`,
        parameters: { ...address, thread },
        holds: (comment) => comment['in_reply_to_id'] === thread,
    });
}
function createComments(github, { list, create, one, parameters, holds }) {
    const { owner, repo, number, thread } = parameters;
    let identity;
    async function readPage(page, options) {
        const query = { owner, repo, number, per_page: pageSize, page };
        return pageOf(await github.request(`GET ${list}`, query, options), holds);
    }
    /** Asked only when there is a comment to judge, and once: mostly there is none. */
    async function isOwn({ author }, { signal }) {
        identity ??= readIdentity(github, signal);
        try {
            return isIdentity(author, await identity);
        }
        catch (error) {
            identity = undefined;
            throw error;
        }
    }
    return {
        async findOwn(isWanted, options) {
            const first = await readPage(1, options);
            for (const page of pagesFromEnd(first.lastPage)) {
                const { comments } = page === 1 ? first : await readPage(page, options);
                for (const comment of comments.filter(isWanted).reverse())
                    if (await isOwn(comment, options))
                        return comment;
            }
            return undefined;
        },
        async read(id, options) {
            return requireComment(await github.json(`GET ${one}`, { owner, repo, id }, options));
        },
        async create(body, options) {
            return requireComment(await github.json(`POST ${create}`, { owner, repo, number, thread, body }, options));
        },
        async update(id, body, options) {
            await github.request(`PATCH ${one}`, { owner, repo, id, body }, options);
        },
    };
}
/** The last ones from the end, then the first. */
function pagesFromEnd(lastPage) {
    const count = Math.min(lastPage - 1, maxLastPages);
    return [...Array.from({ length: count }, (_, index) => lastPage - index), 1];
}
function pageOf({ body, headers }, holds) {
    const list = (0,json/* parseJson */.qF)(body.toString('utf8'));
    if (!Array.isArray(list))
        throw nonsense('a list of comments');
    const comments = (0,json/* arrayOf */.jk)(list).flatMap((item) => (holds((0,json/* objectOf */.Xy)(item)) ? (commentFrom(item) ?? []) : []));
    return { comments, lastPage: lastPageIn(headers['link'] ?? '') };
}
/** `<…?per_page=100&page=7>; rel="last"`; the header is missing where there is one page. */
function lastPageIn(link) {
    const url = /<([^<>]{1,2000})>; rel="last"/.exec(link)?.[1];
    const page = Number((url && URL.parse(url)?.searchParams.get('page')) ?? 1);
    return Number.isSafeInteger(page) && page > 1 ? page : 1;
}
function commentFrom(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const id = (0,json/* numberOf */.rl)(value['id']);
    if (id === undefined)
        return undefined;
    const author = personAt({ value, path: '' }, 'user');
    return { id, author, body: (0,json/* textOf */.b6)(value['body']) ?? '', url: (0,json/* textOf */.b6)(value['html_url']) };
}
function requireComment(value) {
    const comment = commentFrom(value);
    if (comment)
        return comment;
    throw nonsense('a comment');
}
/** What should have been made may have been made all the same. */
function nonsense(expected) {
    return new GitHubError(`GitHub gave an answer that is not ${expected}.`, { failure: 'outage', inDoubt: true });
}

// EXTERNAL MODULE: ./src/inputs/fields.ts
var inputs_fields = __webpack_require__(2996);
// EXTERNAL MODULE: ./src/run/deadline.ts
var run_deadline = __webpack_require__(8249);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/event/marker.ts
/** What every comment of this action begins with, in one form or another; invisible to readers of the page. */
const markerStart = '<!-- oz-agent-action';
/**
 * Whether a comment claims to be ours. Anybody can write this: it counts only in a comment by the token's own
 * identity.
 */
function hasMarker(text) {
    return text.includes(markerStart);
}

;// CONCATENATED MODULE: ./src/report/comment-marker.ts
/** The first line of the progress comment: invisible on the page, and how the comment is found again. */


/** @param name the `name` input; tells the steps and matrix legs of one job apart. */
function makeMarker(env, name) {
    const workflow = env['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] ?? env['GITHUB_WORKFLOW'] ?? '';
    const identity = JSON.stringify([workflow, env['GITHUB_JOB'] ?? '', name ?? '']);
    return {
        key: hash('sha256', identity, 'hex').slice(0, 32),
        run: `${digits(env['GITHUB_RUN_ID'])}.${digits(env['GITHUB_RUN_ATTEMPT'])}`,
    };
}
function digits(text) {
    return text !== undefined && /^\d{1,20}$/.test(text) ? text : '0';
}
function comment_marker_writeMarker({ key, run }) {
    return `${markerStart} progress ${key} ${run} -->`;
}
/** The marker at the very start of a body, where no text from outside ever stands; undefined for any other comment. */
function readMarker(body) {
    const rest = body.startsWith(markerStart) ? body.slice(markerStart.length) : '';
    const [, key, run] = /^ progress ([0-9a-f]{32}) (\d{1,20}\.\d{1,20}) -->(?:\r?\n|$)/.exec(rest) ?? [];
    return key !== undefined && run !== undefined ? { key, run } : undefined;
}

;// CONCATENATED MODULE: ./src/report/comment-place.ts


/** Waits before each look for a comment whose making got no answer: GitHub lists a new one a moment later. */
const doubtWaitsMs = [2_000, 5_000];
function createCommentPlace(options) {
    return new Place(options);
}
class Place {
    options;
    id;
    isAnnounced = false;
    isReplaced = false;
    constructor(options) {
        this.options = options;
        this.id = options.id;
    }
    get isKnown() {
        return this.id !== undefined;
    }
    async put(body, signal) {
        const id = this.id ?? (await this.find(signal));
        if (id === undefined) {
            await this.create(body, signal);
            return;
        }
        this.know(id);
        try {
            await this.options.comments.update(id, body, { signal });
        }
        catch (error) {
            if (!isMissing(error) || this.isReplaced)
                throw error;
            // Somebody deleted it. One more is help; a third would be a quarrel.
            this.isReplaced = true;
            this.id = undefined;
            await this.create(body, signal);
        }
    }
    /** Where no answer came it may have been made all the same: it is looked for, twice, before another is sent. */
    async create(body, signal) {
        this.announce();
        try {
            this.know((await this.options.comments.create(body, { signal })).id);
            return;
        }
        catch (error) {
            if (!(error instanceof GitHubError) || error.failure !== 'outage')
                throw error;
        }
        for (const waitMs of doubtWaitsMs) {
            await this.options.clock.sleep(waitMs, signal);
            const id = await this.find(signal);
            if (id !== undefined) {
                this.know(id);
                await this.options.comments.update(id, body, { signal });
                return;
            }
        }
        this.know((await this.options.comments.create(body, { signal })).id);
    }
    async find(signal) {
        const { key } = this.options.marker;
        const found = await this.options.comments.findOwn(({ body }) => readMarker(body)?.key === key, { signal });
        return found?.id;
    }
    announce() {
        if (!this.isAnnounced)
            this.options.remember(undefined);
        this.isAnnounced = true;
    }
    know(id) {
        if (this.id !== id)
            this.options.remember(id);
        this.id = id;
    }
}
function isMissing(error) {
    return error instanceof GitHubError && error.failure === 'missing';
}

;// CONCATENATED MODULE: ./src/report/comment-trouble.ts


/** What to tell, in one warning, when the progress comment can't be kept; the step goes on. */
function explainTrouble(error, { isPullRequest, exists }) {
    const state = exists ? 'The progress comment is not up to date' : 'There is no progress comment';
    const wayOut = error instanceof GitHubError ? comment_trouble_wayOutOf(error, isPullRequest) : '';
    return `${state}: ${(0,errors/* messageOf */.bD)(error).replace(/\.$/, '')}. ${wayOut}`.trimEnd();
}
function comment_trouble_wayOutOf(error, isPullRequest) {
    const permission = `\`permissions: ${isPullRequest ? 'pull-requests: write' : 'issues: write'}\``;
    switch (error.failure) {
        case 'denied':
            if (error.status === 401)
                return error.wayOut ?? 'Check github_token.';
            if (/\blocked\b/i.test(error.message))
                return 'Unlock the conversation, or turn progress_comment off.';
            return isPullRequest
                ? `Give the job ${permission}; a workflow run by a pull request from a fork never has it.`
                : `Give the job ${permission}.`;
        case 'missing':
            return `It was deleted, or the token may not see it: the job needs ${permission}.`;
        case 'limited':
            return 'The rate limit did not pass in time.';
        case 'refused':
            return 'The job itself goes on.';
        case 'outage':
            return 'GitHub gave no usable answer in time.';
    }
}

;// CONCATENATED MODULE: ./src/report/comment.ts
/**
 * The progress comment: one on the issue or pull request, made at the start, kept true, ending with the answer.
 * Nothing it does fails the step; trouble is one warning.
 */




const finalRetryMs = 3_000;
/** Ten edits close together, then fewer: a job of six hours makes about 400, and may have neighbours. */
function pauseMs(writes) {
    if (writes === 0)
        return 0;
    return writes <= 10 ? 10_000 : writes <= 40 ? 30_000 : 60_000;
}
function createProgressComment(options) {
    return new Writer(options);
}
class Writer {
    options;
    writing = new AbortController();
    waiting = new AbortController();
    wanted;
    pump;
    place;
    written;
    writes = 0;
    isHopeless = false;
    constructor(options) {
        this.options = options;
        this.place = createCommentPlace(options);
    }
    show(view) {
        if (this.isHopeless || this.waiting.signal.aborted)
            return;
        this.wanted = view;
        this.pump ??= this.writeWanted();
    }
    close() {
        this.waiting.abort();
        this.writing.abort();
    }
    async finish(view, budgetMs) {
        this.waiting.abort();
        const deadline = (0,run_deadline/* signalAfter */.rP)(this.options.clock, budgetMs);
        const patience = (0,run_deadline/* signalAfter */.rP)(this.options.clock, budgetMs / 2);
        patience.signal.addEventListener('abort', () => {
            this.writing.abort();
        });
        try {
            await this.pump;
            return await this.writeLast(view, deadline.signal);
        }
        finally {
            patience.clear();
            deadline.clear();
        }
    }
    /** One writer at a time: views that come while it waits or writes replace each other. */
    async writeWanted() {
        try {
            while (this.wanted && !this.isHopeless) {
                await this.options.clock.sleep(pauseMs(this.writes), this.waiting.signal);
                const view = this.wanted;
                this.wanted = undefined;
                await this.write(view, this.writing.signal).catch((error) => {
                    this.judge(error, this.writing.signal);
                    this.wanted ??= view;
                });
            }
        }
        catch {
            // The pause was ended: the last word comes now.
        }
        finally {
            this.pump = undefined;
        }
    }
    async writeLast(view, signal) {
        while (!this.isHopeless) {
            try {
                await this.write(view, signal);
                return true;
            }
            catch (error) {
                this.judge(error, signal);
                await this.rest(signal).catch(() => {
                    this.giveUp(error);
                });
            }
        }
        return false;
    }
    async rest(signal) {
        if (!this.isHopeless)
            await this.options.clock.sleep(finalRetryMs, signal);
    }
    /** Silence and limits may pass; a no won't. */
    judge(error, signal) {
        const mayPass = error instanceof GitHubError && (error.failure === 'outage' || error.failure === 'limited');
        if (!mayPass && !signal.aborted)
            this.giveUp(error);
    }
    giveUp(error) {
        if (!this.isHopeless) {
            const { isPullRequest, log } = this.options;
            log.warning(explainTrouble(error, { isPullRequest, exists: this.place.isKnown }));
        }
        this.isHopeless = true;
    }
    async write(view, signal) {
        const body = this.options.render(view);
        if (body === this.written)
            return;
        this.writes += 1;
        await this.place.put(body, signal);
        this.written = body;
    }
}

;// CONCATENATED MODULE: ./src/report/comment-afterwards.ts
/** The comment's end where main could not write it: post, after a cancel, a time-out or a crash. */




/**
 * Rewrites the comment that main left, in `budgetMs` at most. Does nothing where main made none, or where a later run of
 * the workflow has taken the comment over. True where it was written.
 */
async function rewriteComment(options, view, budgetMs) {
    const { clock, reference } = options;
    const startedMs = clock.now();
    const deadline = (0,run_deadline/* signalAfter */.rP)(clock, budgetMs);
    let id;
    try {
        id = await findLeft(options, deadline.signal);
    }
    catch (error) {
        if (deadline.signal.aborted)
            return false;
        if (!(error instanceof GitHubError))
            throw error;
        // Can't be looked at: what is known is written to, and that says what is wrong.
        id = reference.id;
    }
    finally {
        deadline.clear();
    }
    if (id === undefined)
        return false;
    const comment = createProgressComment({ ...options, marker: reference.marker, id, remember: () => undefined });
    return await comment.finish(view, budgetMs - (clock.now() - startedMs));
}
/** The id of the comment if it is still this run's; a deleted one keeps its id, and is made anew. */
async function findLeft({ comments, reference }, signal) {
    const { id, marker } = reference;
    const isOurs = ({ body }) => {
        const found = readMarker(body);
        return found?.key === marker.key && found.run === marker.run;
    };
    if (id === undefined)
        return (await comments.findOwn(isOurs, { signal }))?.id;
    try {
        const taken = readMarker((await comments.read(id, { signal })).body);
        return taken === undefined || taken.run === marker.run ? id : undefined;
    }
    catch (error) {
        if (error instanceof GitHubError && error.failure === 'missing')
            return id;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/report/amounts.ts
/** `45 s`, `3 min 20 s`, `1 h 2 min`. */
function showDuration(ms) {
    const seconds = Math.max(0, Math.round(ms / 1000));
    const minutes = Math.floor(seconds / 60);
    if (minutes === 0)
        return `${seconds} s`;
    return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** `12.5 credits ($0.25)`, as far as the server tells; empty where it tells nothing. */
function showCost(usage) {
    const credits = usage?.credits === undefined ? '' : `${usage.credits.toLocaleString('en-US')} credits`;
    const usd = usage?.usd === undefined ? '' : `$${usage.usd.toFixed(2)}`;
    return credits && usd ? `${credits} (${usd})` : credits || usd;
}
/** `2026-01-05 09:30 UTC`. */
function showDate(date) {
    return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./src/report/fit.ts
/**
 * The longest of the texts that fits into `room` characters, by halves; the empty one always does. `make` gives a text for a
 * length from 1 to `most`.
 */
function searchLongest(most, make, room) {
    let [fits, tooLong, best] = [0, most + 1, ''];
    while (tooLong - fits > 1) {
        const middle = Math.floor((fits + tooLong) / 2);
        const text = make(middle);
        if (text.length <= room)
            [fits, best] = [middle, text];
        else
            tooLong = middle;
    }
    return best;
}

;// CONCATENATED MODULE: ./src/report/markdown-link.ts
/** Addresses from outside: which may become links, and how they are written so that they stay within them. */
/** Only the plain form on one line is a link; text and address hold no bracket, so that no two tries overlap. */
const markdown_link_link = /(!?)\[([^[\]]{0,1000})\]\([ \t]{0,9}<?((?:[^\s<>()[\]\\`|"']|\([^\s<>()[\]\\`|"']*\))+)>?(?:[ \t]{1,9}(?:"[^"[\]]{0,300}"|'[^'[\]]{0,300}'))?[ \t]{0,9}\)/y;
function readLink(line, at) {
    markdown_link_link.lastIndex = at;
    const match = markdown_link_link.exec(line);
    if (!match)
        return undefined;
    const [whole, mark = '', text = '', url = ''] = match;
    return { text, url, isImage: mark === '!', end: at + whole.length };
}
/** The address as it may stand in a link: https, or http on this machine's loopback; no name or password in it. */
function safeUrl(url) {
    const parsed = URL.parse(url);
    if (parsed?.username !== '' || parsed.password !== '')
        return undefined;
    const loopback = parsed.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname);
    if (parsed.protocol !== 'https:' && !loopback)
        return undefined;
    return parsed.href.replace(/[()<>[\]\\`|'"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** An address found in running text ends before the punctuation that ends the sentence, as GitHub reads it. */
function trimUrl(url) {
    let end = url.length;
    let open = 0;
    for (const sign of url)
        open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    for (; end > 0; end--) {
        const sign = url.charAt(end - 1);
        if (sign === ')' && open < 0)
            open++;
        else if (!/[?!.,:;*_~]/.test(sign))
            break;
    }
    return url.slice(0, end);
}
/** Pages that note down who links to them. */
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./;
/**
 * The same page by an address that leaves no trace on it: GitHub's own redirect. Undefined for other hosts, where
 * none is known.
 */
function withoutBacklink(url) {
    const parsed = URL.parse(url);
    if (!parsed || !referencePath.test(parsed.pathname))
        return url;
    if (!/^(?:www\.)?github\.com$/.test(parsed.hostname))
        return undefined;
    parsed.hostname = 'redirect.github.com';
    return parsed.href;
}
/** Where a link may lead; undefined where there may be none. */
function linkTarget(url, { backlinks = false }) {
    const safe = safeUrl(url);
    return safe === undefined || backlinks ? safe : withoutBacklink(safe);
}
/** A link that shows its address, or the address as code. */
function writeUrl(url, writer, options) {
    const target = options.inLink ? undefined : linkTarget(url, options);
    const bare = url.replaceAll('`', '%60');
    if (target === undefined)
        writer.code(bare);
    else if (target === safeUrl(url))
        writer.add(`<${target}>`);
    else
        writer.add(`[\`${bare}\`](${target})`);
}

;// CONCATENATED MODULE: ./src/report/markdown-write.ts
/** Inert Markdown, piece by piece. */
/** Only a letter or digit of ASCII beside them makes them part of a word: an underscore may be emphasis, and then isn't shown. */
const commitIdOrIssue = /(?<![a-z0-9])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![a-z0-9])|GH-\d[\p{L}\p{N}]*)/giu;
function createWriter() {
    const pieces = [];
    let last = '';
    function add(piece) {
        if (piece === '')
            return;
        if ((last === '`' && piece.startsWith('`')) || (last === '!' && piece.startsWith('[')))
            pieces.push(' ');
        pieces.push(piece);
        last = piece.charAt(piece.length - 1);
    }
    return {
        add,
        code: (text) => {
            add(`\`${text}\``);
        },
        word: (text) => {
            add(text.replace(commitIdOrIssue, '`$&`'));
        },
        text: () => pieces.join(''),
    };
}

;// CONCATENATED MODULE: ./src/report/markdown-escape.ts
/** What GitHub makes of plain words: mentions, references, addresses, commit ids; and how they are written without effect. */


/** Words never run into the start of an address, since GitHub makes links of those in the middle of a word. */
const notAddress = String.raw `(?!(?:https?|ftp):\/\/|www\.)`;
/** These are parts of patterns with the flags `giu`. No two start inside each other's text: a line is read about once. */
const word = String.raw `${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`;
const url = String.raw `(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*`;
const reference = String.raw `(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*)`;
const plainToken = new RegExp([
    `(?<url>${url})`,
    `(?<reference>${reference})`,
    `(?<word>${word})`,
    String.raw `(?<sign>[\\\x60*_\[\]<>&|~$#!])`,
].join('|'), 'giu');
/** A sign that means something in Markdown or HTML, as the sign itself. */
function escapeSign(sign) {
    if (sign === '<')
        return '&lt;';
    if (sign === '&')
        return '&amp;';
    return sign.replace(/[^]/g, '\\$&');
}
/**
 * Text on one line that shows as it is: nothing in it means anything, wherever it stands, in a table's cell too. Only
 * addresses that may be links are.
 */
function escapeMarkdown(line, options = {}) {
    const writer = createWriter();
    let at = 0;
    for (const match of line.matchAll(plainToken)) {
        const { url: address, reference: name, word: plain } = match.groups ?? {};
        writer.add(line.slice(at, match.index));
        at = match.index + match[0].length;
        if (address !== undefined) {
            const trimmed = trimUrl(address);
            writeUrl(trimmed, writer, options);
            writer.add(address.slice(trimmed.length).replace(/[*_~!]/g, '\\$&'));
        }
        else if (name !== undefined)
            writer.code(name);
        else if (plain !== undefined)
            writer.word(plain.replaceAll('_', '\\_'));
        else
            writer.add(escapeSign(match[0]));
    }
    writer.add(line.slice(at));
    return writer.text().replace(/^(\s*\d{0,9})([-+=.)])/, '$1\\$2');
}

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/markdown-inline.ts
/** One line of Markdown from outside made inert: what is known to be harmless is written anew, the rest escaped. */




/** In the order they are tried. No two start inside each other's text, so that a line is read about once. */
const markdownToken = new RegExp([
    String.raw `(?<escape>\\[!-\/:-@\[-\x60{-~])`,
    String.raw `(?<ticks>\x60+)`,
    String.raw `(?<angle><(?:https?|ftp|mailto):[^\s<>]*>)`,
    String.raw `(?<lineBreak><br[ \t]{0,5}\/?>)`,
    `(?<url>${url})`,
    String.raw `(?<bracket>!?\[)`,
    String.raw `(?<entity>&(?:#|[a-z][a-z0-9]{0,31};))`,
    `(?<reference>${reference})`,
    `(?<word>${word})`,
    String.raw `(?<sign>~{3,}|[<\]$\\])`,
].join('|'), 'giu');
const harmlessEntity = /^&(?:lt|gt|amp|quot|apos|nbsp|mdash|ndash|hellip|rarr|larr|times|middot|bull|copy|reg|trade);$/;
/** Tames one line without line ends. Every code span it writes is closed within the line. */
function tameLine(line, options = {}) {
    const task = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\])(?=\s)/.exec(line)?.[1] ?? '';
    return task + tameText(line.slice(task.length), options);
}
/** A row of dashes with colons and bars is what makes a table of the line before it. */
function isTableRule(line) {
    return line.includes('-') && /^[\s>|:*+\d.)-]*$/.test(line);
}
function tameText(line, options) {
    const writer = createWriter();
    const runs = findRuns(line);
    let at = 0;
    while (at < line.length) {
        markdownToken.lastIndex = at;
        const match = markdownToken.exec(line);
        if (!match)
            break;
        writer.add(line.slice(at, match.index));
        const tame = tamers[kindOf(match.groups)];
        at = tame({ line, at: match.index, text: match[0], runs, writer, options });
    }
    writer.add(line.slice(at));
    return writer.text();
}
const kinds = [
    'escape',
    'ticks',
    'angle',
    'lineBreak',
    'url',
    'bracket',
    'entity',
    'reference',
    'word',
];
function kindOf(groups = {}) {
    return kinds.find((kind) => groups[kind] !== undefined) ?? 'sign';
}
/** Each writes its token and says where to read on. */
const tamers = {
    ticks: tameTicks,
    bracket: tameBracket,
    escape({ line, at, text, writer }) {
        // Escaped or not, GitHub reads these from the text that is shown.
        if (/^\\(?:@|#\p{N})/u.test(line.slice(at, at + 3)))
            return at + 1;
        writer.add(text === '\\<' || text === '\\&' ? escapeSign(text.charAt(1)) : text);
        return at + text.length;
    },
    angle({ at, text, writer, options }) {
        writeUrl(text.slice(1, -1), writer, options);
        return at + text.length;
    },
    url({ at, text, writer, options }) {
        const address = trimUrl(text);
        writeUrl(address, writer, options);
        return at + address.length;
    },
    reference({ at, text, writer }) {
        const name = (0,report_text/* withoutEnd */.Mx)(text, './@-');
        writer.code(name);
        return at + name.length;
    },
    word({ at, text, writer }) {
        writer.word(text);
        return at + text.length;
    },
    lineBreak({ line, at, text, writer, options }) {
        // Where a line may start with it, it could open a block of raw HTML; a table's row starts with a bar.
        writer.add(options.inTable && line.trimStart().startsWith('|') ? '<br>' : ' ');
        return at + text.length;
    },
    entity({ at, text, writer }) {
        const harmless = harmlessEntity.test(text);
        writer.add(harmless ? text : '&amp;');
        return harmless ? at + text.length : at + 1;
    },
    sign({ at, text, writer }) {
        writer.add(escapeSign(text));
        return at + text.length;
    },
};
function findRuns(line) {
    const runs = new Map();
    for (const { 0: run, index } of line.matchAll(/`+/g)) {
        const known = runs.get(run.length);
        if (known)
            known.starts.push(index);
        else
            runs.set(run.length, { starts: [index], next: 0 });
    }
    return runs;
}
/** The first run of this length at or after `from`; asked with growing `from` only. */
function nextRun(runs, length, from) {
    const known = runs.get(length);
    if (!known)
        return undefined;
    while ((known.starts[known.next] ?? from) < from)
        known.next++;
    return known.starts[known.next];
}
/** A span closed on its line stays code; backticks without their end are shown. */
function tameTicks({ line, at, text, runs, writer, options }) {
    const start = at + text.length;
    const close = nextRun(runs, text.length, start);
    if (close === undefined) {
        writer.add('\\`'.repeat(text.length));
        return start;
    }
    const code = line.slice(start, close);
    writer.add(`${text}${options.inTable ? escapeBars(code) : code}${text}`);
    return close + text.length;
}
function escapeBars(code) {
    return code.replace(/\\[!-/:-@[-`{-~]|\|/g, (found) => (found === '|' ? '\\|' : found));
}
function tameBracket(token) {
    const { line, at, text, writer, options } = token;
    const found = options.inLink ? undefined : readLink(line, at);
    if (!found) {
        writer.add(text === '![' ? '!\\[' : '\\[');
        return at + text.length;
    }
    const label = tameText(found.text, { ...options, inLink: true }) || (found.isImage ? 'image' : 'link');
    const target = linkTarget(found.url, options);
    if (found.isImage)
        writer.add('🖼 ');
    if (target) {
        writer.add(`[${label}](${target})`);
    }
    else {
        // In brackets still: it must not run into the word before it.
        writer.add(`\\[${label}\\] (`);
        writer.code(found.url);
        writer.add(')');
    }
    return found.end;
}

;// CONCATENATED MODULE: ./src/report/markdown.ts
/** Text from outside, made inert for GitHub's Markdown: nobody is mentioned, nothing closed, fetched, run or drawn. */




/** A block of code with a fence longer than any inside. `language` colours it; those GitHub draws are passed over. */
function markdown_codeBlock(text, language = '') {
    const content = (0,report_text/* withoutEnd */.Mx)((0,report_text/* cleanText */.X5)(text), '\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}${safeLanguage(language)}\n${content}\n${fence}`;
}
/** One line as code; empty text gives an empty string. Also fit for a table's cell with `inTable`. */
function markdown_inlineCode(text, inTable = false) {
    const line = (0,report_text/* oneLine */.TN)(text);
    if (line === '')
        return '';
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = /^`|`$/.test(line) ? ' ' : '';
    return `${fence}${pad}${inTable ? markdown_escapeBars(line) : line}${pad}${fence}`;
}
/** One line as code in raw HTML, where Markdown isn't read; empty text gives an empty string. */
function htmlCode(text) {
    const line = oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return line === '' ? '' : `<code>${line}</code>`;
}
/** In a table's cell `\|` is a bar even in code; backslashes before it are doubled, lest they take its own away. */
function markdown_escapeBars(line) {
    return line.replace(/(?<!\\)(\\*)\|/g, '$1$1\\|');
}
/** Text as plain prose on one line: it shows as it is, and nothing in it means anything but an address of https. */
function markdown_plainText(text, options = {}) {
    return escapeMarkdown((0,report_text/* oneLine */.TN)(text), options);
}
/** A longer address is none that people follow. */
const maxUrlLength = 2000;
/** A link to https (or http on loopback) with plain text on it; any other address leaves just the text. */
function linkTo(url, text) {
    const target = url === undefined || url.length > maxUrlLength ? undefined : safeUrl(url);
    return target === undefined
        ? markdown_plainText(text)
        : `[${escapeMarkdown((0,report_text/* oneLine */.TN)(text), { inLink: true }) || 'link'}](${target})`;
}
/**
 * Markdown as an agent writes it, kept readable: headings, lists, tables, emphasis, code and links to https stay.
 * Mentions, references, commit ids and other links become code, images links, HTML text; what GitHub draws
 * (Mermaid, maps, formulas) stays source. Constructs it doesn't know for certain are escaped.
 */
function markdown_tameMarkdown(text, { topHeading = 1, ...options } = {}) {
    const lines = (0,report_text/* cleanText */.X5)(text).split('\n');
    const tableLines = findTableLines(lines);
    const tame = [];
    let dedent = 0;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const fence = readFence(line);
        if (fence) {
            const end = findFenceEnd(lines, at + 1, fence);
            const content = lines.slice(at + 1, end).map((inner) => outdent(inner, fence.indent));
            tame.push(markdown_codeBlock(content.join('\n'), fence.language));
            at = end;
            dedent = fence.indent;
        }
        else {
            if (line.trim() !== '' && indentOf(line) < dedent)
                dedent = 0;
            tame.push(lowerHeading(tameLine(outdent(line, dedent), { ...options, inTable: tableLines.has(at) }), topHeading));
        }
    }
    return tame.join('\n');
}
function lowerHeading(line, top) {
    return line.replace(/^( {0,3})(#{1,6})(?=\s)/, (_, indent, marks) => indent + '#'.repeat(Math.min(6, marks.length + top - 1)));
}
/**
 * A fence at any depth: it is written anew at the margin, where no list or quote around it can change what it means.
 * A backtick fence has no backtick after it, else it is code within a line.
 */
function readFence(line) {
    const match = /^([ \t]*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s`]*)/.exec(line);
    if (!match)
        return undefined;
    const [, indent = '', mark = '', language = ''] = match;
    return { mark, indent: indent.length, language };
}
function findFenceEnd(lines, from, { mark }) {
    for (let at = from; at < lines.length; at++) {
        const line = (lines[at] ?? '').trim();
        if (line.length >= mark.length && line.startsWith(mark) && line === mark.charAt(0).repeat(line.length))
            return at;
    }
    return lines.length;
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}
function outdent(line, by) {
    return line.slice(Math.min(by, indentOf(line)));
}
/** Lines of a block that has a table's rule in it: there a `|` ends a cell even inside code. */
function findTableLines(lines) {
    const found = new Set();
    let start = 0;
    for (let at = 0; at <= lines.length; at++) {
        if (at < lines.length && lines[at]?.trim() !== '')
            continue;
        if (lines.slice(start, at).some(isTableRule))
            for (let row = start; row < at; row++)
                found.add(row);
        start = at + 1;
    }
    return found;
}
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}
const drawnByGitHub = new Set(['mermaid', 'math', 'geojson', 'topojson', 'stl', 'suggestion']);
function safeLanguage(language) {
    const name = /^[\w+#.-]{1,30}$/.test(language) ? language : '';
    return drawnByGitHub.has(name.toLowerCase()) ? 'text' : name;
}

;// CONCATENATED MODULE: ./src/report/summary-answer.ts


const maxAnswerBytes = (/* unused pure expression or super */ null && (400 * 1024));
/** The agent's words as it wrote them, made inert; cut where they are too long for a summary. */
function answerSection(report) {
    return report.level === 'off' || report.outcome.answer.trim() === '' ? '' : renderAnswer(report, maxAnswerBytes);
}
/** As much of the answer as `maxBytes` hold (a note comes on top), and where the whole is. */
function renderAnswer({ outcome, redact, answerFile }, maxBytes) {
    const { text, leftOut } = summary_answer_fitText(redact(outcome.answer), maxBytes, (part) => tameMarkdown(part, { backlinks: true, topHeading: 3 }));
    const where = answerFile === undefined ? 'the output `agent_output_file`' : `the file ${inlineCode(redact(answerFile))}`;
    const note = leftOut === 0 ? '' : `\n\n*… ${leftOut.toLocaleString('en-US')} characters more: the whole is in ${where}.*`;
    return text.trim() + note;
}
/**
 * Renders as much of the source as fits into `maxBytes`: the source is cut, never what was made of it, so that this stays
 * well-formed. What rendering adds depends on the text, so it takes a few tries.
 */
function summary_answer_fitText(source, maxBytes, render) {
    let part = headOf(source, maxBytes);
    let text = render(part);
    while (Buffer.byteLength(text) > maxBytes && part !== '') {
        part = headOf(part, Math.floor(part.length * Math.min(0.9, maxBytes / Buffer.byteLength(text))));
        text = render(part);
    }
    return { text, leftOut: source.length - part.length };
}

;// CONCATENATED MODULE: ./src/report/summary-sections.ts



const maxRows = 30;
const maxLinks = 10;
const maxTextLength = 300;
const maxFoldedBytes = (/* unused pure expression or super */ null && (100 * 1024));
/** Where to look further, in one line below the verdict: the session, pull requests, what else the caller knows. */
function linksLine({ outcome, artifacts = [], links = [], redact }) {
    const session = outcome.run?.sessionLink;
    const pullRequests = artifacts.flatMap(({ kind, title, url }) => kind === 'pull_request' && url !== null ? { text: `Pull request ${title}`, url } : []);
    const all = [...(session === undefined ? [] : [{ text: 'Session', url: session }]), ...pullRequests, ...links];
    return all
        .slice(0, maxLinks)
        .map(({ text, url }) => linkTo(redact(url), (0,report_text/* cutText */.IN)(redact(text), maxTextLength)))
        .join(' · ');
}
const kindWords = {
    pull_request: '🔀 Pull request',
    plan: '🗺️ Plan',
    file: '📄 File',
    screenshot: '📷 Screenshot',
    external: '🔗 Link',
};
function artifactsSection({ artifacts = [], redact }) {
    return listSection('What it left', artifacts, ({ kind, title, url, path }) => {
        const text = (0,report_text/* cutText */.IN)(redact(title), maxTextLength);
        const name = url === null ? markdown_plainText(text) : linkTo(redact(url), text);
        return `${kindWords[kind]}: ${name}${path === null ? '' : ` at ${markdown_inlineCode((0,report_text/* cutText */.IN)(redact(path), maxTextLength))}`}`;
    });
}
const resultWords = {
    applied: '✅',
    refused: '⛔ refused:',
    failed: '⚠️ failed:',
};
function appliedSection({ applied = [], redact }) {
    return listSection('What was done with it', applied, ({ what, result, reason, url }) => {
        const text = (0,report_text/* cutText */.IN)(redact(what), maxTextLength);
        const name = url === undefined ? markdown_plainText(text) : linkTo(redact(url), text);
        const why = reason === undefined ? '' : ` (${markdown_plainText((0,report_text/* cutText */.IN)(redact(reason), maxTextLength))})`;
        return `${resultWords[result]} ${name}${why}`;
    });
}
function notesSection({ notes = [], redact }) {
    return listSection('Notes', notes, (note) => plainText(cutText(redact(note), maxTextLength)));
}
function listSection(title, items, show) {
    if (items.length === 0)
        return '';
    const lines = items.slice(0, maxRows).map((item) => `- ${show(item)}`);
    const more = items.length - lines.length;
    return [`#### ${title}`, '', ...lines, ...(more > 0 ? [`- and ${more.toLocaleString('en-US')} more`] : [])].join('\n');
}
/** A long text behind a click, as it is. `title` is ours. */
function foldedText({ redact }, { title, text = '', language }) {
    if (text.trim() === '')
        return '';
    const { text: block, leftOut } = fitText(redact(text), maxFoldedBytes, (part) => codeBlock(part, language));
    const note = leftOut === 0 ? '' : `\n\n*… ${leftOut.toLocaleString('en-US')} characters more.*`;
    return `<details><summary>${title}</summary>\n\n${block}${note}\n\n</details>`;
}

;// CONCATENATED MODULE: ./src/oz/explain.ts


const keysPage = 'https://docs.warp.dev/reference/cli/api-keys';
const errorsPage = 'https://docs.warp.dev/reference/api-and-sdk/troubleshooting/errors';
/** The page about one of the platform's error codes. */
function errorPage(code) {
    return /^[a-z_]{3,64}$/.test(code) ? `${errorsPage}/${code.replaceAll('_', '-')}` : undefined;
}
/**
 * A failed call as the person who must act should read it.
 * `doing` says what was tried ("start the run"); `server` names where.
 */
function explainFailure(error, doing, server) {
    const { wayOut, link } = adviceFor(error, server);
    const code = error.failure.kind === 'refused' ? error.failure.code : undefined;
    const page = link ?? (code === undefined ? undefined : errorPage(code));
    return new ActionError(`Could not ${doing}: ${sentence(error.message)}`, {
        wayOut,
        ...(page !== undefined && { link: page }),
        ...(code !== undefined && { code }),
        cause: error,
    });
}
/** The same, with another ending than failure. */
function explainAs(conclusion, error, doing, server) {
    const { message, wayOut, link, code } = explainFailure(error, doing, server);
    return new ActionError(message, {
        conclusion,
        ...(wayOut !== undefined && { wayOut }),
        ...(link !== undefined && { link }),
        ...(code !== undefined && { code }),
        cause: error,
    });
}
function adviceFor(error, server) {
    const { failure } = error;
    switch (failure.kind) {
        case 'transport':
            return adviceForTransport(error, server);
        case 'nonsense':
            return { wayOut: `Is ${server} an Oz server? Check oz_server_url.` };
        case 'refused':
            return adviceForStatus(failure.status, failure.code, server);
    }
}
function adviceForTransport(error, server) {
    const code = error.cause instanceof TransportError ? codeOf(error.cause) : '';
    const reason = error.failure.kind === 'transport' ? error.failure.reason : undefined;
    if (reason === 'tls') {
        return {
            wayOut: `The certificate of ${server} was not accepted (${code}). For a private authority set NODE_EXTRA_CA_CERTS to its certificate file; checks are never turned off.`,
        };
    }
    return {
        wayOut: `Can the runner reach ${server}? Check oz_server_url, and HTTPS_PROXY and NO_PROXY where a proxy stands between.`,
    };
}
function adviceForStatus(status, code, server) {
    if (code === 'out_of_credits' || code === 'insufficient_credits') {
        return {
            wayOut: 'The team has no credits left: add some, then run the job again.',
            link: `${errorsPage}/insufficient-credits`,
        };
    }
    switch (status) {
        case 401:
            return {
                wayOut: 'The key in oz_api_key was not accepted: make a new one in Warp under Settings > Cloud platform > Oz Cloud API Keys and store it as the secret.',
                link: keysPage,
            };
        case 402:
        case 403:
            return { wayOut: 'The key is known but may not do this: check its team, its plan and its budget.' };
        case 404:
            return {
                wayOut: `Check what the workflow names (environment, skill, agent), and that ${server} is an Oz server.`,
            };
        case 400:
        case 422:
            return { wayOut: "Check the step's inputs against what the server says." };
        case 429:
            return { wayOut: 'The service is busy or a limit is reached: run the job again later.' };
        default:
            return status >= 300 && status < 400
                ? {
                    wayOut: `The server answers with a redirect, which is never followed with a key: set oz_server_url to where ${server} really is.`,
                }
                : { wayOut: 'The service has a problem: run the job again later.' };
    }
}
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./src/report/summary-verdict.ts



const looks = {
    success: { title: '✅ Done', alert: 'NOTE' },
    failure: { title: '❌ Failed', alert: 'CAUTION' },
    blocked: { title: '✋ Blocked: the agent waits for a person', alert: 'WARNING' },
    cancelled: { title: '🚫 Cancelled', alert: 'WARNING' },
    timed_out: { title: '⌛ Out of time', alert: 'WARNING' },
    unknown: { title: '❔ Nobody knows how it ended', alert: 'WARNING' },
    skipped: { title: '⏭️ Skipped', alert: 'NOTE' },
    started: { title: '▶️ Started, not waited for', alert: 'NOTE' },
    dry_run: { title: '📝 Dry run: nothing was started', alert: 'NOTE' },
};
const maxNameLength = 120;
const maxMessageLength = 2000;
/** The verdict in words, with its sign. */
function verdictTitle({ outcome }) {
    return looks[outcome.conclusion].title;
}
/** What the step is called, as plain text; may be empty. */
function nameOf({ name, outcome, redact }) {
    return (0,report_text/* cutText */.IN)(redact(name ?? outcome.run?.title ?? ''), maxNameLength).trim();
}
/** Heading, and in a box what happened or why it was skipped, the way out, the error's code and page. */
function verdictSection(report) {
    const name = nameOf(report);
    const heading = `## ${verdictTitle(report)}${name === '' ? '' : ` · ${markdown_plainText(name)}`}`;
    const box = boxLines(report);
    if (box.length === 0)
        return heading;
    const { alert } = looks[report.outcome.conclusion];
    return [heading, [`> [!${alert}]`, ...box.map((line) => `> ${line}`.trimEnd())].join('\n')].join('\n\n');
}
function boxLines({ outcome, reason, redact }) {
    const { error, run } = outcome;
    const show = (text) => markdown_plainText((0,report_text/* cutText */.IN)(redact(text), maxMessageLength));
    if (!error)
        return reason === undefined ? [] : [show(reason)];
    const code = error.code ?? run?.status?.errorCode;
    const page = error.link ?? (code === undefined ? undefined : errorPage(code));
    const more = [
        code === undefined ? '' : `Error code ${markdown_inlineCode((0,report_text/* cutText */.IN)(redact(code), 100))}`,
        page === undefined
            ? ''
            : linkTo(redact(page), code === undefined ? 'More about it' : 'What it means and what to do'),
    ];
    const wayOut = error.wayOut === undefined ? [] : ['', `**What to do:** ${show(error.wayOut)}`];
    const facts = more.filter(Boolean).join(' · ');
    return [`**${show(error.message)}**`, ...wayOut, ...(facts === '' ? [] : ['', facts])];
}

;// CONCATENATED MODULE: ./src/report/comment-body.ts







/** GitHub takes 65,536 characters, and doesn't say of which kind. */
const maxLength = 65_000;
/** For all but the answer. */
const maxHeadLength = 30_000;
/** The whole body, its marker first; of an answer that is too long, what fits, with a note. */
function renderComment(given, view) {
    // Cleaned first: invisible characters between those of a key would hide it, and be gone afterwards.
    const frame = { ...given, redact: (text) => given.redact((0,report_text/* cleanText */.X5)(text)) };
    const marker = comment_marker_writeMarker(frame.marker);
    const head = given.redact(joinWhile(headSections(frame, view), maxHeadLength));
    const answer = view.kind === 'ended' ? view.report.outcome.answer : '';
    const room = maxLength - marker.length - head.length - '\n\n\n'.length;
    return `${marker}\n${head}\n\n${given.redact(fitAnswer(frame, answer, room))}`.trimEnd();
}
/** The sections one below the other, as far as they fit; the first always does. */
function joinWhile(sections, limit) {
    return sections
        .filter(Boolean)
        .reduce((text, section) => (text.length + section.length > limit ? text : `${text}\n\n${section}`));
}
function headSections(frame, view) {
    switch (view.kind) {
        case 'working':
            return workingSections(frame, view);
        case 'ended': {
            const { redact, name } = frame;
            const report = { ...(name !== undefined && { name }), ...view.report, redact };
            // Paths are the runner's, and gone with it.
            const artifacts = (report.artifacts ?? []).map((artifact) => ({ ...artifact, path: null }));
            return [
                verdictSection(report),
                endFacts(frame, report),
                artifactsSection({ ...report, artifacts }),
                appliedSection(report),
            ];
        }
    }
}
function workingSections({ name, redact, workflowRunUrl }, { state, since, sessionLink, step }) {
    const called = markdown_plainText((0,report_text/* cutText */.IN)(redact(name ?? ''), 120));
    const links = [
        ...(sessionLink === undefined ? [] : [linkTo(redact(sessionLink), 'Session')]),
        ...workflowLinks(workflowRunUrl).map(({ url, text }) => linkTo(url, text)),
    ];
    return [
        `## ⏳ At work${called === '' ? '' : ` · ${called}`}`,
        [`${stateWords(state)} since ${showDate(since)}`, ...links].join(' · '),
        step === undefined ? '' : `Now: ${markdown_plainText((0,report_text/* cutText */.IN)(redact(step), 500))}`,
    ];
}
function endFacts({ workflowRunUrl }, report) {
    const { run, durationMs } = report.outcome;
    const links = linksLine({ ...report, links: [...(report.links ?? []), ...workflowLinks(workflowRunUrl)] });
    const duration = durationMs > 0 ? showDuration(durationMs) : '';
    return [links, duration, showCost(run?.usage)].filter(Boolean).join(' · ');
}
function workflowLinks(url) {
    return url === undefined ? [] : [{ text: 'Workflow run', url }];
}
function stateWords(state) {
    switch (state) {
        case undefined:
            return 'Starting';
        case 'QUEUED':
            return 'Queued';
        case 'PENDING':
        case 'CLAIMED':
            return 'Being prepared';
        case 'INPROGRESS':
            return 'Working';
        case 'BLOCKED':
            return 'Waiting for a person';
        case 'SUCCEEDED':
        case 'FAILED':
        case 'ERROR':
        case 'CANCELLED':
            return 'Ending';
        case 'UNKNOWN':
            return 'In a state this version does not know';
    }
}
/** In front, where no code block that the cut leaves open can swallow it. */
const cutNote = '*The answer is too long for a comment. This is how it begins; the session and the output of the step have the whole.*\n\n';
/**
 * The answer as Markdown of at most `room` characters. Made inert it grows, by how much its text decides: so what fits
 * is searched for, never cut from Markdown that is finished.
 */
function fitAnswer({ redact, isLive }, answer, room) {
    const text = redact((0,report_text/* headOf */.Uo)(answer, 2 * maxLength));
    const show = (part) => (isLive ? part : markdown_tameMarkdown(part, { topHeading: 3 }));
    const whole = answer.length > 2 * maxLength ? undefined : show(text);
    if (whole !== undefined && whole.length <= room)
        return whole;
    const make = (length) => `${show((0,report_text/* headOf */.Uo)(text, length))}…`;
    return cutNote + searchLongest(Math.min(text.length, room), make, room - cutNote.length);
}

;// CONCATENATED MODULE: ./src/report/comment-reference.ts


/** For the state. */
function writeReference({ issue, marker, id }) {
    return JSON.stringify({ ...issue, marker: writeMarker(marker), ...(id !== undefined && { id }) });
}
/** From the state; undefined where main left no comment behind, or ended it itself. */
function readReference(state) {
    const value = (0,json/* parseJson */.qF)(state ?? '');
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const [owner, repo, number] = [(0,json/* textOf */.b6)(value['owner']), (0,json/* textOf */.b6)(value['repo']), (0,json/* numberOf */.rl)(value['number'])];
    const marker = readMarker((0,json/* textOf */.b6)(value['marker']) ?? '');
    if (owner === undefined || repo === undefined || number === undefined || !marker)
        return undefined;
    return { issue: { owner, repo, number }, marker, id: (0,json/* numberOf */.rl)(value['id']) };
}

;// CONCATENATED MODULE: ./src/last-word.ts









const budgetMs = 20_000;
/** Post's last word in the progress comment, where main was ended before it could write its own. */
async function endComment(outside, takedowns) {
    const { env, connection, clock, log, redact } = outside;
    const reference = readReference(env['STATE_comment']);
    if (reference === undefined)
        return;
    const event = readEvent(env);
    const fields = new inputs_fields/* Fields */.C8(env);
    const github = createGitHub({ send: connection.send, clock, env, token: fields.text('github_token') });
    const name = fields.text('name');
    const frame = { marker: reference.marker, name, workflowRunUrl: event.run.url, redact, isLive: false };
    const report = { outcome: outcomeOf(takedowns), level: 'brief', redact };
    await rewriteComment({
        comments: createIssueComments(github, reference.issue),
        reference,
        render: (view) => renderComment(frame, view),
        isPullRequest: subjectOf(event)?.name === 'pull request',
        log,
        clock,
    }, { kind: 'ended', report }, budgetMs);
}
function outcomeOf(takedowns) {
    const run = takedowns.find((takedown) => takedown.run !== undefined)?.run;
    const isStopped = takedowns.some(({ kind }) => kind === 'ended' || kind === 'cancelling');
    const error = isStopped
        ? new errors/* ActionError */.lZ('The step was ended before its run was; the run was cancelled.', { conclusion: 'cancelled' })
        : new errors/* ActionError */.lZ('The step was ended before it could say here how it went.', {
            conclusion: 'unknown',
            wayOut: 'The log of the workflow run says more.',
        });
    return { conclusion: error.conclusion, error, answer: '', run, runId: run?.id, history: [], durationMs: 0 };
}


/***/ })

};

//# sourceMappingURL=820.index.js.map