/** Replays what was recorded from the original against ours. */
package org.chaosee.proxy.replay;
