import { a as j, i as c, n as C, r as M, t as A } from "./croner2.js";

export { j as Cron };