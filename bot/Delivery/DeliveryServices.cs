namespace HealthScore.Bot.Delivery;

internal static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services.AddSingleton<ReplyDelivery>();
}
