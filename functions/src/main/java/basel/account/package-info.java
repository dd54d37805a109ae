/// Who people are: accounts with their addresses and roles, and the sessions they may look at and
/// end.
@NullMarked
package basel.account;

import org.jspecify.annotations.NullMarked;
