/// What a message costs on AWS, counted.
@org.jspecify.annotations.NullMarked
package basel.cost;
