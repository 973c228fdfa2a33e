import { n as createThreadComments, t as createIssueComments } from "./comments-write2.js";

export { createIssueComments, createThreadComments };