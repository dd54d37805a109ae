/// Tests of the CDK app.
@NullMarked
package basel.infra;

import org.jspecify.annotations.NullMarked;
