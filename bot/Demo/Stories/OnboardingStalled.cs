using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>Signed with enthusiasm, then the project lost its people: no step for three months.</summary>
internal static class OnboardingStalled
{
    public static Story Story { get; } = new("onboarding-stalled")
    {
        StaysInOnboarding = true,
        Milestones = 2,
        ActiveShare = Course.Through((-110, 0.2), (-60, 0.12), (0, 0.04)),
        Features = Course.Flat(1),
        Trained = Course.Flat(0.01),
        Pulse = Course.Through((-100, 3.6), (0, 1.8)),
        TouchEvery = 25,
    };
}
