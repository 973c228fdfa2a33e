import { n as createThreadComments, t as createIssueComments } from "./comments2.js";

export { createIssueComments, createThreadComments };