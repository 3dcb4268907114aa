/** Empty, and here so that the build does not take the project's own from above. */
export function register() {}
