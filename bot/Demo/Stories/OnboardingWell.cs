using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>New, and every step of the plan is on time.</summary>
internal static class OnboardingWell
{
    public static Story Story { get; } = new("onboarding-well")
    {
        ActiveShare = Course.Flat(0.6),
        Features = Course.Flat(4),
        Trained = Course.Flat(0.25),
        TouchEvery = 7,
    };
}
