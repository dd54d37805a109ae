/// What people are told: in the app, by mail and by text, as often and at the hours that they
/// chose.
@NullMarked
package basel.notice;

import org.jspecify.annotations.NullMarked;
