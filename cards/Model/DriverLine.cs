namespace HealthScore.Cards.Model;

/// <param name="Points">Signed, such as <c>−12.4</c>.</param>
/// <param name="Text">What was measured, in words.</param>
public sealed record DriverLine(string Points, string Text);
