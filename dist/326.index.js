export const id = 326;
export const ids = [326];
export const modules = {
57133:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
createContextSource: () => ( createContextSource)
});
var _prompt_context_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58089);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _comments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56632);
var _changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87865);
var _jobs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56038);
var _pull_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70561);
var _reviews_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27901);
function createContextSource(given) {
    const missing = [];
    const note = (part, reason) => {
        if (!missing.some((known) => known.reason === reason))
            missing.push({ part, reason });
    };
    const readers = createReaders({ ...given, note });
    return {
        async fetch(parts) {
            let context = _prompt_context_context_js__WEBPACK_IMPORTED_MODULE_0__ .D;
            const [first] = parts;
            if (first !== undefined && !given.github.hasToken) {
                note(first, 'github_token is empty, so nothing was read from GitHub.');
            }
            else {
                for (const part of new Set(parts))
                    context = { ...context, ...(await readers[part](parts)) };
            }
            return { ...context, missing: [...missing] };
        },
    };
}
function createReaders(scope) {
    const keep = (part, read) => {
        let known;
        return () => (known ??= read(scope).catch((error) => {
            scope.signal.throwIfAborted();
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError))
                throw error;
            const { name, permission } = parts[part];
            scope.note(part, `Couldn't load ${name}${reasons[error.failure](permission)}`);
            return undefined;
        }));
    };
    const pull = keep('pull', async () => ('pullRequest' in scope.event ? undefined : await (0,_pull_js__WEBPACK_IMPORTED_MODULE_5__.readPull)(scope)));
    const changes = keep('diff', async () => changesOf(scope, await (0,_changes_js__WEBPACK_IMPORTED_MODULE_3__ .St)(scope, await pull())));
    const comments = keep('comments', _comments_js__WEBPACK_IMPORTED_MODULE_2__ .TK);
    const reviews = keep('reviews', _reviews_js__WEBPACK_IMPORTED_MODULE_6__ .UM);
    const threads = keep('threads', _reviews_js__WEBPACK_IMPORTED_MODULE_6__ ._f);
    const failedJobs = keep('logs', _jobs_js__WEBPACK_IMPORTED_MODULE_4__ .Ah);
    const linkedIssues = keep('linked_issues', _pull_js__WEBPACK_IMPORTED_MODULE_5__ .E3);
    const files = async (wanted) => {
        const all = (await changes())?.files;
        return { files: wanted.includes('diff') ? all : all?.map((file) => ({ ...file, patch: undefined })) };
    };
    return {
        pull: async () => ({ pull: await pull() }),
        comments: async () => ({ comments: await comments() }),
        files,
        diff: files,
        commits: async () => ({ commits: (await changes())?.commits }),
        reviews: async () => ({ reviews: await reviews() }),
        threads: async () => ({ threads: await threads() }),
        logs: async () => ({ failedJobs: await failedJobs() }),
        linked_issues: async () => ({ linkedIssues: await linkedIssues() }),
    };
}
const parts = {
    pull: { name: 'the pull request', permission: 'pull-requests: read' },
    comments: { name: 'the comments', permission: 'issues: read, pull-requests: read or discussions: read' },
    files: { name: 'the list of changed files', permission: 'contents: read' },
    diff: { name: 'the diff', permission: 'contents: read' },
    commits: { name: 'the commits', permission: 'contents: read' },
    reviews: { name: 'the reviews', permission: 'pull-requests: read' },
    threads: { name: 'the review threads', permission: 'pull-requests: read' },
    logs: { name: 'the logs of the failed jobs', permission: 'actions: read' },
    linked_issues: { name: 'the linked issues', permission: 'issues: read' },
};
const reasons = {
    denied: (permission) => `: the workflow's token needs ${permission}.`,
    missing: (permission) => `: GitHub returned 404. The workflow's token may lack ${permission}.`,
    limited: () => " because of GitHub's rate limit.",
    refused: () => ': GitHub rejected the request.',
    outage: () => ": GitHub didn't respond.",
};
function changesOf(scope, changes) {
    if (!changes)
        scope.note('diff', 'This event has no known changes.');
    const bare = changes?.files.filter((file) => file.patch === undefined && file.status !== 'renamed').length ?? 0;
    const files = bare === 1 ? '1 changed file' : `${bare} changed files`;
    if (bare > 0)
        scope.note('diff', `GitHub shows no diff for ${files}: binary, too large, or only moved.`);
    return changes;
}
}),
82196:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => ( searchSubjects),
readSubject: () => ( readSubject)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
const discussionFacts = `query Subject($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    discussion(number: $number) {
      node_id: id number title body html_url: url closed locked
      created_at: createdAt updated_at: updatedAt author_association: authorAssociation
      author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
      category { name } comments { totalCount }
      labels(first: 100) { nodes { name description } }
    }
  }
}`;
async function readSubject(github, number, { isDiscussion, ...call }) {
    if (isDiscussion === true)
        return readDiscussion(github, number, call);
    return (await readIssue(github, number, call)) ?? (await readDiscussion(github, number, call));
}
async function readIssue(github, number, call) {
    const answer = await github
        .call(call, ({ issues }, place) => issues.get({ ...place, issue_number: number }))
        .catch(_failure_js__WEBPACK_IMPORTED_MODULE_1__.ignoreMissing);
    const value = answer?.data;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value) || value['number'] !== number)
        return undefined;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value['pull_request']))
        return { key: 'issue', value };
    const pull = await github.call(call, ({ pulls }, place) => pulls.get({ ...place, pull_number: number }));
    return { key: 'pull_request', value: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(pull.data) };
}
async function readDiscussion(github, number, call) {
    const data = await github.graphql(discussionFacts, { number }, call).catch(_failure_js__WEBPACK_IMPORTED_MODULE_1__.ignoreMissing);
    const node = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(data?.['repository'])['discussion']);
    return node['number'] === number ? { key: 'discussion', value: asWebhook(node) } : undefined;
}
function asWebhook(node) {
    const { __typename: type, login, databaseId } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['author']);
    const name = type === 'Bot' ? `${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(login) ?? ''}[bot]` : login;
    return {
        ...node,
        state: node['closed'] === true ? 'closed' : 'open',
        user: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(login) === undefined ? null : { login: name, type, id: databaseId },
        comments: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['comments'])['totalCount'],
        labels: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .jk)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['labels'])['nodes']),
    };
}
async function searchSubjects(github, { query, limit, signal }) {
    const order = /(?:^|\s)sort:/i.test(query) ? {} : { sort: 'created', order: 'asc' };
    const q = `repo:${github.repository} ${/\sOR\s/.test(query) ? `(${query})` : query}`;
    const here = `/repos/${github.repository}`.toLowerCase();
    const numbers = new Set();
    let total = 0;
    for (let page = 1; page <= Math.ceil(limit / 100); page += 1) {
        const { data } = await github.call({ signal }, ({ search }, { request }) => search.issuesAndPullRequests({ q, ...order, per_page: 100, page, request }));
        total = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .rl)(data.total_count) ?? 0;
        const items = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .c)(data.items);
        for (const { number, repository_url: url } of items) {
            const isHere = typeof url !== 'string' || url.toLowerCase().endsWith(here);
            if (isHere && typeof number === 'number')
                numbers.add(number);
        }
        if (items.length < 100)
            break;
    }
    return { numbers: [...numbers].slice(0, limit), total };
}
})
};
