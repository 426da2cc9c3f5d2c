// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** Long choices cost the page nothing until they are wanted: what their template holds takes its place. */
export const unfold = (root) => root.querySelectorAll('template[data-later]').forEach((one) => one.replaceWith(one.content));
