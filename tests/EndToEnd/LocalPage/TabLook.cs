namespace HealthScore.EndToEnd.LocalPage;

internal sealed record TabLook(int Width = 1100, int Height = 900, bool IsDark = false, string Person = "dana@example.com");
