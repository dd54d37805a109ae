/// The AWS services of this machine, against AWS's own SDK.
@NullMarked
package basel.local.aws;

import org.jspecify.annotations.NullMarked;
