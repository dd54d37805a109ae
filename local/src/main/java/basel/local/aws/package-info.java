/// AWS's services on this machine, behind one endpoint that checks every call against the caller's
/// role in the template.
@NullMarked
package basel.local.aws;

import org.jspecify.annotations.NullMarked;
